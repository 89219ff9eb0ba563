"""What training reads; PyTorch is not needed for it."""
