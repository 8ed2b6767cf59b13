"""French: what delegations say of a decision once it is taken; how it is filled in is told with the rest."""

from __future__ import annotations

from game.delegates.languages.fr.voted import VOTED

AFTER: dict[str, tuple[str, ...]] = VOTED | {
    "proceed": (
        "Nous proposons que la salle procède à l'adoption du texte : le consensus ne se définit pas comme un veto de quelques-uns.",
        "Quelques voix ne devraient pas défaire le travail de toutes les autres, et nous proposons de procéder.",
    ),
    "elsewhere": (
        "Ce que cette salle ne peut adopter, nous le porterons plus loin : {forum}.",
        "Le texte ne s'arrête pas ici. Nous le porterons devant un autre organe : {forum}.",
    ),
    "dissociate": (
        "{subject} : nous nous dissocions ; {line}.",
        "Le texte a été adopté, et ceci ne l'a pas été par nous ({subject}) : {line}.",
        "Ce qui a été décidé ici ({subject}) ne l'a pas été en notre nom : {line}.",
    ),
    "dissociate-consensus": (
        "Nous n'avons pas rompu le consensus, et ce point n'en est pas ({subject}) : {line}.",
        "Nous avons laissé passer le texte, sans pouvoir faire nôtre ce point ({subject}) : {line}.",
        "Que nul ne prenne notre silence sur l'ensemble pour un assentiment à ce point ({subject}) : {line}.",
    ),
    "reserve": (
        "{subject} : notre réserve demeure, et nous demandons qu'il en soit pris acte.",
        "{subject} : nous réservons notre position.",
        "Nous demandons qu'il soit pris note de notre réserve ({subject}).",
    ),
    "reserve-consensus": (
        "{subject} : nous nous sommes joints au consensus et réservons notre position.",
        "Notre silence sur l'ensemble ne vaut pas consentement sur ce point ({subject}).",
        "Nous avons rejoint le consensus, en gardant une réserve ({subject}).",
    ),
    "interpret": (
        "Nous lisons cette partie du texte ({subject}) comme laissant place à ces mots : “{words}”.",
        "Le texte ({subject}) n'exclut pas ce que nous aurions écrit : “{words}”. Nous le lisons ainsi.",
        "Notre lecture ({subject}) comprend ce qui n'y est pas dit : “{words}”.",
    ),
    "welcome-turned": (
        "{subject} : la nouvelle rédaction nous a décidés à nous joindre au consensus.",
        "Nous avons pu nous joindre au consensus, un point ayant été récrit : {subject}.",
        "{subject} : sans la nouvelle rédaction nous ne serions pas de ce consensus.",
    ),
    "welcome-turned-by": (
        "{subject} : son adoption nous a décidés à nous joindre au consensus.",
        "Nous avons pu nous joindre au consensus après une adoption : {subject}.",
        "Sans {subject} nous ne serions pas de ce consensus.",
    ),
    "welcome-held": (
        "Avec {proposal} nous ne serions pas de ce consensus ; un point a tenu : {subject}.",
        "Nous avons pu nous joindre au consensus, {proposal} n'ayant pas été adopté, et un point a tenu : {subject}.",
        "{subject} : si la salle avait suivi {proposal}, nous ne serions pas de ce consensus.",
    ),
    "welcome-struck-consensus": (
        "Nous nous sommes joints au consensus, et saluons {subject}.",
        "Nous sommes de ce consensus, et heureux que {subject} ait été retenu.",
        "Nous nous réjouissons que {subject} ait été retenu, et nous sommes joints au consensus.",
    ),
    "welcome-struck": (
        "Nous saluons l'adoption, et {subject} avec elle.",
        "Nous sommes heureux que {subject} ait été retenu ce jour.",
        "Nous ne pouvons que saluer que {subject} ait été retenu.",
    ),
    "welcome-changed-consensus": (
        "Nous nous sommes joints au consensus, et saluons une nouvelle rédaction : {subject}.",
        "Nous sommes de ce consensus, et un point se lit maintenant d'une façon qui nous réjouit : {subject}.",
        "{subject} : nous ne pouvons que saluer la nouvelle rédaction, et avons rejoint le consensus.",
    ),
    "welcome-changed": (
        "Nous saluons l'adoption, et avec elle une nouvelle rédaction : {subject}.",
        "Un point se lit maintenant d'une façon qui nous réjouit : {subject}.",
        "{subject} : nous ne pouvons que saluer la nouvelle rédaction.",
    ),
    "welcome-consensus": (
        "Nous nous sommes joints au consensus, et saluons un point : {subject}.",
        "Nous sommes de ce consensus, heureux qu'un point soit resté : {subject}.",
        "{subject} : nous saluons que cela tienne jusqu'au bout, et avons rejoint le consensus.",
    ),
    "welcome": (
        "Nous saluons l'adoption, et avec elle un point : {subject}.",
        "Nous sommes heureux qu'un point ait traversé cette journée : {subject}.",
        "{subject} : nous ne pouvons que saluer que cela tienne jusqu'au bout.",
    ),
    "interpret-alike": (
        "Comme {who}, nous lisons cette partie du texte comme laissant place à ces mots ({subject}).",
        "Nous partageons la lecture que {who} en a donnée ({subject}).",
        "Ce que {who} y lit, nous l'y lisons aussi ({subject}).",
        "{subject} : nous nous joignons à {who} dans la lecture qui est au compte rendu.",
    ),
    "fate-own-lost": (
        "Notre propre {proposal} y aurait répondu : {yes} étaient pour, {no} contre.",
        "{proposal}, qui venait de nous, a eu {yes} voix pour ; la question demeure.",
    ),
    "fate-own-dropped": (
        "Nous avions présenté {proposal}, et aucun vote n'a eu lieu.",
        "{proposal}, qui venait de nous, n'a pas été mis aux voix ; la question demeure.",
    ),
    "fate-own-dropped-unvoted": (
        "Nous avions présenté {proposal}, et la salle n'en a pas été saisie.",
        "{proposal}, qui venait de nous, n'a pas été soumis à la salle ; la question demeure.",
    ),
    "fate-own-stopped": (
        "Nous avions présenté {proposal}, qui a rencontré l'objection de {who}.",
        "{proposal}, qui venait de nous, s'est heurté à l'objection de {who} ; la question demeure.",
    ),
    "fate-own-stopped-by-many": (
        "Nous avions présenté {proposal}, et {count} délégations s'y sont opposées.",
        "{count} délégations ont fait objection à {proposal}, qui venait de nous ; la question demeure.",
    ),
    "fate-lost": (
        "{proposal} y aurait touché : {yes} étaient pour, {no} contre.",
        "La salle en a été saisie par {proposal}, et {no} ont dit non.",
    ),
    "fate-held": (
        "{no} délégations ont voté contre {proposal}, et nous en étions.",
        "Nous étions de ceux, {no} en tout, qui ont écarté {proposal}.",
    ),
    "fate-kept": (
        "{proposal} l'aurait changé : {yes} étaient pour, et {no} contre.",
        "La salle l'a gardé, par {no} contre {yes}.",
    ),
    "fate-held-alone": (
        "Seule notre délégation a voté contre {proposal}.",
    ),
    "fate-held-short": (
        "{no} délégations ont voté contre {proposal}, et nous en étions ; {yes} voix n'ont pas suffi.",
        "Nous étions de ceux, {no} en tout, qui ont voté contre {proposal}, que {yes} voix n'ont pas suffi à faire passer.",
    ),
    "fate-short": (
        "{proposal} l'aurait changé, et n'y a pas suffi avec {yes} voix pour et {no} contre.",
        "{yes} étaient pour {proposal} et {no} contre, ce qui n'a pas suffi à le changer.",
    ),
    "fate-struck": (
        "{yes} étaient pour, {no} contre.",
        "La salle en a décidé, par {yes} contre {no}.",
    ),
    "fate-said": (
        "Nous l'avons dit quand il était temps de le changer.",
        "Ce que nous demandions dans cette salle n'a pas été repris.",
    ),
    "fate-untouched": (
        "Nul changement n'en a été proposé, par nous ni par d'autres.",
        "Personne n'en a proposé ce jour une autre rédaction, et la question reviendra.",
        "La salle ne l'a pas rouvert, et nous ne l'avons pas demandé.",
        "On n'y a pas touché ce jour, et la question en est là où elle en était.",
    ),
    "fate-unopened": (
        "Personne n'en a proposé de changement.",
        "Ce point est resté comme le projet l'avait, et nul changement n'a été proposé.",
    ),
}  # fmt: skip
