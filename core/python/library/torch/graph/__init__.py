"""What operations leave behind, for gradients to be computed from."""
