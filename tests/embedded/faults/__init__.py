"""What happens when disks, folders and files are not as they should be."""
