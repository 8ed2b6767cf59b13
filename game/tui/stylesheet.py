"""The styles of the program, parsed once each while the theme stays."""

from __future__ import annotations

from textual.css.stylesheet import Stylesheet


class FrugalStylesheet(Stylesheet):
    """Parses only what is new where the theme's variables are what they were.

    The toolkit parses every style anew for the theme that is set at the start, and again
    for each screen that brings styles of its own; that is a third of the time to the first
    paint.  Once the variables have changed it parses as the toolkit does.
    """

    def __init__(self, *, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._began_with = dict(variables)
        self._stays = True

    def holds(self, variables: dict[str, str]) -> bool:
        """Whether everything was parsed with these variables."""
        return self._stays and variables == self._began_with

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the variables of a theme."""
        if self.holds(variables):
            return
        self._stays = False
        super().set_variables(variables)

    def reparse(self) -> None:
        """Parse what is new, or everything where the theme is another."""
        if self._stays:
            self.parse()
        else:
            super().reparse()
