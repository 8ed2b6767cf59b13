"""Spanish: how it is told why a text was reworded, marked or left aside, and why the Chair ruled."""

from __future__ import annotations

HANDLED: dict[str, str] = {
    "revised": "Revisado por {name}: {subject}.",
    "revised-brings": "Tal como estaba le habría aportado a usted {brings} puntos, y revisado {then}; 100 puntos son una cuestión del peso usual, ganada por entero.",
    "revised-believed": "Lo que usted cree que habría aportado a {name}: {brings} puntos tal como estaba, y {then} una vez revisado; 100 puntos son una cuestión del peso usual, ganada por entero.",
    "revised-outlook": "Por lo que se vio en la sala, usted esperaba {yes} a favor y {no} en contra tal como estaba, y {more} a favor y {fewer} en contra una vez revisado.",
    "revised-gives": "Por los votos que le faltan a un texto propio cede hasta {gives} de lo que este aporta, según su estilo y la hora.",
    "revised-words": "Son las palabras de esto: {subject}.",
    "ruled": "Decisión de {name}.",
    "ruled-waived": "Dispensa del preaviso de los textos, dada por {name}.",
    "ruled-first": "Se examina primero, según {name}: {subject}.",
    "ruled-not-first": "Ya no se examina primero, según {name}: {subject}.",
    "ruled-granted": "Concedido a {to} por {name}: {motion}.",
    "ruled-refused": "Negado a {to} por {name}: {motion}.",
    "ruled-upheld": "Admitido por {name}: {motion} ({to}).",
    "ruled-not-upheld": "No admitido por {name}: {motion} ({to}).",
    "ruled-reason": "La razón dada: {reason}.",
    "ruled-notice": "El reglamento quiere un texto {hours} horas antes de examinarlo; lo que llega más tarde espera, salvo dispensa de la presidencia.",
    "left-aside": "Dejado de lado: {subject}.",
    "left-objected": "No había consenso; objeciones: {names}.",
    "left-unasked": "Nadie pidió votación.",
    "left-chance": "La probabilidad de que nadie objetara, a juicio de usted: {chance}.",
    "marked-bracketed": "Puesto entre corchetes por {name}: {subject}.",
    "marked-open": "Marca retirada por {name}: {subject}.",
    "marked-ad-referendum": "Marcado ad referéndum por {name}: {subject}.",
    "marked-line": "Lo que está escrito ahí cruza una línea roja: {line}",
    "marked-free": "Ninguna línea roja que usted conozca se cruza ahí ({name}).",
    "marked-yields": "A esta hora ya no se insiste en ella.",
}
