"""Data as ReQL sees it: kinds, order, limits, text and JSON forms, pseudotypes."""
