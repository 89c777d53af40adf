"""Hand-written sources of subscriptions."""
