"""Offers: making them and answering them."""
