"""French: how it is told why a text was reworded, marked or left aside, and why the Chair ruled."""

from __future__ import annotations

HANDLED: dict[str, str] = {
    "revised": "Révisé par {name} : {subject}.",
    "revised-brings": "Tel que c’était rédigé, cela vous aurait rapporté {brings} points, et révisé {then} ; 100 points sont une question du poids ordinaire, gagnée en entier.",
    "revised-believed": "Ce que cela aurait rapporté à {name}, pensez-vous : {brings} points tel que c’était rédigé, et {then} une fois révisé ; 100 points sont une question du poids ordinaire, gagnée en entier.",
    "revised-outlook": "D’après ce qui s’est vu dans la salle, vous attendiez {yes} pour et {no} contre tel que c’était rédigé, {more} pour et {fewer} contre une fois révisé.",
    "revised-gives": "Pour les voix qui manquent à un texte à elle, elle cède jusqu’à {gives} de ce qu’il rapporte, selon son style et l’heure.",
    "revised-words": "Ce sont les mots de ceci : {subject}.",
    "ruled": "Décision de {name}.",
    "ruled-waived": "Dispense de préavis donnée pour les textes par {name}.",
    "ruled-first": "À examiner d’abord, selon {name} : {subject}.",
    "ruled-not-first": "À ne plus examiner d’abord, selon {name} : {subject}.",
    "ruled-granted": "Accordé à {to} par {name} : {motion}.",
    "ruled-refused": "Refusé à {to} par {name} : {motion}.",
    "ruled-upheld": "Admis par {name} : {motion} ({to}).",
    "ruled-not-upheld": "Non admis par {name} : {motion} ({to}).",
    "ruled-reason": "La raison donnée : {reason}.",
    "ruled-notice": "Le règlement veut un texte {hours} heures avant son examen ; ce qui vient plus tard attend, sauf dispense de la présidence.",
    "left-aside": "Laissé de côté : {subject}.",
    "left-objected": "Il n’y avait pas de consensus ; objections : {names}.",
    "left-unasked": "Personne n’a demandé de vote.",
    "left-chance": "La probabilité que personne n’objecte, à vos yeux : {chance}.",
    "marked-bracketed": "Mis entre crochets par {name} : {subject}.",
    "marked-open": "Marque retirée par {name} : {subject}.",
    "marked-ad-referendum": "Marqué ad referendum par {name} : {subject}.",
    "marked-line": "Ce qui est écrit là franchit une ligne rouge : {line}",
    "marked-free": "Aucune ligne rouge que vous connaissiez n’y est franchie ({name}).",
    "marked-yields": "Il n’y est plus tenu à cette heure.",
}
