"""Entries and the disk: canonical form, chain, durable append, repair, proof."""
