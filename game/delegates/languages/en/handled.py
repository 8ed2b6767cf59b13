"""English: how it is told why a text was reworded, marked or left aside, and why the Chair ruled."""

from __future__ import annotations

HANDLED: dict[str, str] = {
    "revised": "{name} revised {subject}.",
    "revised-brings": "As it read it would have brought you {brings} points, and as revised {then}; 100 points are an issue of the usual weight, won whole.",
    "revised-believed": "What you believe it would have brought {name}: {brings} points as it read, and {then} as revised; 100 points are an issue of the usual weight, won whole.",
    "revised-outlook": "By what was shown in the room you expected {yes} for it and {no} against as it read, and {more} for it and {fewer} against as revised.",
    "revised-gives": "For votes that a text of its own lacks it gives up to {gives} of what that brings, by its style and the hour.",
    "revised-words": "The words are those of {subject}.",
    "ruled": "{name} ruled.",
    "ruled-waived": "{name} waived the notice that the rules want of texts.",
    "ruled-first": "{name} ruled that {subject} is taken first.",
    "ruled-not-first": "{name} ruled that {subject} is no longer taken first.",
    "ruled-granted": "{name} granted {to} {motion}.",
    "ruled-refused": "{name} refused {to} {motion}.",
    "ruled-upheld": "{name} upheld {motion} of {to}.",
    "ruled-not-upheld": "{name} did not uphold {motion} of {to}.",
    "ruled-reason": "The reason given: {reason}.",
    "ruled-notice": "The rules want a text {hours} hours before it is taken up; what came later waits unless the Chair waives that.",
    "left-aside": "Left aside: {subject}.",
    "left-objected": "There was no consensus on it; objections: {names}.",
    "left-unasked": "Nobody asked for a vote on it.",
    "left-chance": "The chance that nobody would have objected to it, as you saw it: {chance}.",
    "marked-bracketed": "{name} put brackets round {subject}.",
    "marked-open": "{name} took a mark away from {subject}.",
    "marked-ad-referendum": "{name} marked {subject} as agreed ad referendum.",
    "marked-line": "What stands there crosses a red line: {line}",
    "marked-free": "No red line of {name} that you know of is crossed there.",
    "marked-yields": "That is no longer pressed at this hour.",
}
