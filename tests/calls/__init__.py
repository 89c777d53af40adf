"""Every root field of any project, called with right and with wrong input made from its schema."""
