"""The keys of the formats, as shapes: of scenarios, their texts, tables of positions, and rulebooks."""
