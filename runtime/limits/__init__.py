"""What clients may ask for at most, told before it costs anything."""
