"""Spreadsheets of trainers: cells with their places, and what their columns and rows mean."""
