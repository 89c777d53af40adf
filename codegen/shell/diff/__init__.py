"""What changes for clients, between what a project said and what it says now."""
