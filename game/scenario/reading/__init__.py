"""Reading a whole file by its shapes: quickly where it is sound, with places where something is to be said of it."""
