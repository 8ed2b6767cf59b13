"""Many runs, and what they are worth: the model tried on votes that were really cast."""
