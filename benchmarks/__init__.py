"""What we measure ourselves with: ratios taken side by side in one run."""
