"""Long texts, in Markdown, plain paragraphs or Word, as numbered drafts."""
