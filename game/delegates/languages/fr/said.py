"""French: what delegations say.

What is filled in comes without an article, of either gender and number, and so stands
behind a colon, in brackets, or at the head of a sentence: no template agrees with it.
"""

from __future__ import annotations

from game.delegates.languages.fr.after import AFTER
from game.delegates.languages.fr.dealt import DEALT
from game.delegates.languages.fr.ruled import RULED

_SAID: dict[str, tuple[str, ...]] = AFTER | DEALT | RULED | {
    "on-behalf": (
        "Cette déclaration est faite au nom d'un groupe : {bloc}.",
        "J'ai l'honneur de parler pour d'autres que nous : {bloc}.",
        "La position que voici est commune ({bloc}).",
        "Nous parlons ici pour plusieurs ({bloc}).",
        "Je prends la parole pour les nôtres : {bloc}.",
    ),
    "introduce": (
        "J'ai l'honneur de présenter le projet dont vous êtes saisis.",
        "Il nous revient de présenter le projet dont vous êtes saisis.",
        "Le projet qui a été distribué vient de nous, et je le présente.",
    ),
    "open-ready": (
        "Nous sommes venus adopter un texte aujourd'hui, et celui-ci peut l'être.",
        "Ma délégation est prête à se joindre à un consensus sur le texte tel qu'il est.",
        "Le texte dont nous sommes saisis est un compromis que nous saurons défendre chez nous.",
        "Nous remercions la présidence d'un texte sur lequel cette salle peut conclure.",
        "Personne n'a tout ce qu'il demandait, et c'est à cela qu'on reconnaît un texte juste.",
        "Beaucoup de travail est entré dans ce texte, et nous voudrions garder ce qui est acquis.",
        "Nous pouvons vivre avec ce texte, et nous croyons que la plupart ici le peuvent.",
    ),
    "open-wary": (
        "Nous voulons un résultat aujourd'hui, mais pas à n'importe quel prix.",
        "Il y a dans ce texte plus de choses que nous acceptons que de choses que nous refusons.",
        "Ma délégation est là pour conclure, et quelques points s'y opposent.",
        "Le texte est proche, et il n'y est pas encore.",
        "Nous avons beaucoup cédé pour arriver à ce texte, et nous attendons un geste en retour.",
        "Nous voyons ce que d'autres attendent de ce texte, et demandons qu'on voie ce que nous en attendons.",
        "Le plus long du chemin est fait, et le plus difficile reste.",
    ),
    "open-hostile": (
        "Il n'y a pas de consensus sur ce texte tel qu'il est.",
        "En l'état du texte, ma capitale préfère qu'il n'y en ait pas.",
        "Nous ne pouvons tenir pour convenu ce qui ne l'a jamais été.",
        "Ce texte répond aux vœux des autres, et l'on nous dit qu'il est équilibré.",
        "Ma délégation ne feindra pas de croire ces questions réglées.",
        "Ce que nous avons demandé, nous ne le trouvons pas dans ce texte.",
        "Nous participons de bonne foi, et ce texte nous demande plus que nous ne pouvons donner.",
    ),
    "support": (
        "{subject} : nous demandons que rien n'y soit changé.",
        "Ma délégation soutient le texte tel qu'il est sur ce point ({subject}).",
        "{subject} : nous ne pouvons descendre plus bas que le texte qui est devant nous.",
        "Nous garderions ces mots tels quels ({subject}).",
        "L'équilibre du texte tient pour nous à ceci : {subject}.",
        "Qu'il me soit permis de défendre un point : {subject}.",
    ),
    "lets-go": (
        "Nous avions une difficulté sur un point ({subject}). Nous pouvons vivre avec le texte tel qu'il est.",
        "Nous avons entendu la salle ({subject}) et laissons là notre préoccupation.",
        "{subject} : nous ne demanderons pas davantage. Que d'autres cèdent autant ailleurs.",
        "Ma délégation n'insiste plus pour une autre rédaction ({subject}).",
        "Pour que l'accord se fasse, nous pouvons suivre ce point : {subject}.",
    ),
    "lets-go-met": (
        "Avec ce qui a changé ({subject}) nous pouvons vivre, et nous remercions ceux qui ont fait la moitié du chemin.",
        "Ce texte est venu vers nous ({subject}). Nous voulions davantage, et ne le demanderons pas.",
        "Ce que nous demandions, nous l'avons en partie ({subject}). Nous nous en tenons là.",
        "{subject} : d'autres ont cédé quelque chose. Nous aussi, et nous pouvons suivre.",
    ),
    "lets-go-decided": (
        "La salle a tranché sur ce point ({subject}). Nous n'insistons pas.",
        "Nous avons eu notre réponse ({subject}) et pouvons nous en accommoder.",
        "{subject} : ce n'est pas nous qui séparerons cette salle d'un accord.",
        "Nous aurions voulu d'autres mots ({subject}). Nous n'en faisons pas une condition.",
        "Après ce que nous avons entendu et compté ({subject}), nous en restons là.",
    ),
    "given-up": (
        "Nous n'insistons pas sur {subject}. Trop peu le porteraient avec nous.",
        "Nous avons cherché des amis pour {subject}, et trop peu sont venus. Nous le reprenons.",
        "Un vote sur {subject} diviserait la salle sans rien changer. Nous l'épargnons à tous.",
        "Pour que l'accord se fasse, nous reprenons {subject}, et demandons à d'autres d'en faire autant.",
        "Nous voulions voir qui pourrait suivre {subject}. Nous l'avons vu, et en restons là.",
    ),
    "given-up-vote": (
        "Nous ne demandons plus de vote sur {subject}. Nous avons compté, et pouvons attendre.",
        "Nous ne pousserons pas {subject} jusqu'au vote.",
        "Il ne faut pas de vote sur {subject} pour savoir où en est la salle. Nous n'en demandons pas.",
    ),
    "given-up-met": (
        "Avec ce que {other} nous donne, nous n'insistons pas sur {subject}, et remercions ceux qui y ont pensé.",
        "Une part de ce que nous demandions est dans {other}. Nous ne demandons rien de plus et renonçons à {subject}.",
        "{other} fait une partie de notre chemin. Nous faisons le reste, et laissons {subject}.",
    ),
    "concern": (
        "{subject} : nous ne pouvons suivre le texte.",
        "Ma délégation a une difficulté avec le texte actuel ({subject}).",
        "{subject} : le texte n'est pas là où il devrait être.",
        "Nous demandons à la présidence de revoir ce point ({subject}).",
        "Je dois m'élever contre la rédaction actuelle ({subject}).",
    ),
    "want": (
        "Ce que nous recherchons : {pole}.",
        "Ce qui aurait notre préférence : {pole}.",
        "Notre but ici : {pole}.",
        "Ce qui devrait, à notre avis, figurer dans le texte : {pole}.",
        "Le texte nous conviendrait mieux s'il allait dans ce sens : {pole}.",
        "Ce qui nous aiderait sur ce point : {pole}.",
    ),
    "aim": (
        "Ce que nous recherchons : {aim}.",
        "Ce pour quoi nous sommes venus : {aim}.",
        "Notre but ici : {aim}.",
        "Nous sommes venus pour une chose avant tout : {aim}.",
        "Ce que nous voudrions voir décidé : {aim}.",
    ),
    "plea": (
        "Nous ne décidons de rien ici, mais nous avons une demande : {aim}.",
        "Quoi que l'on convienne par ailleurs, voici ce que nous demandons : {aim}.",
        "Nous rappelons une chose à ceux qui décident : {aim}.",
        "Ceux pour qui nous parlons demandent ceci : {aim}.",
        "Voici ce que nous voudrions emporter d'ici : {aim}.",
    ),
    "red-line": (
        "{subject} : je dois être clair ; {line}.",
        "C'est pour nous une ligne rouge ({subject}) : {line}.",
        "Mes instructions ne laissent ici aucune marge ({subject}) : {line}.",
        "Ma capitale a tranché ({subject}) : {line}.",
        "Il y a une chose que nous ne pouvons accepter ({subject}) : {line}.",
    ),
    "for-proposal": (
        "Nous soutenons ce qui est proposé : {subject}.",
        "{subject} : ma délégation y est favorable.",
        "Nous remercions l'auteur de cette proposition ({subject}), qui a raison sur le fond.",
        "{subject} : nous y trouvons ce que nous demandions.",
        "Nous espérons que d'autres s'y joindront ({subject}).",
    ),
    "against-proposal": (
        "Nous ne pouvons soutenir ce qui est proposé : {subject}.",
        "{subject} : ma délégation y est opposée.",
        "Nous demandons à l'auteur d'y réfléchir encore ({subject}).",
        "Nous espérons qu'on n'insistera pas ({subject}).",
        "Je parle contre cette proposition ({subject}).",
    ),
    "red-line-proposal": (
        "Nous ne pourrions accepter ce qui est proposé ({subject}) : {line}.",
        "Ma délégation trace ici une ligne ({subject}) : {line}.",
        "Notre position est arrêtée ({subject}) : {line}.",
        "Que nul ne compte sur notre silence si cela passe ({subject}) : {line}.",
        "Nos instructions ne permettent pas ce qui est proposé ({subject}) : {line}.",
        "Avec cela dans le texte ({subject}) nous ne pourrions rentrer dans notre capitale : {line}.",
    ),
    "mends-line": (
        "Ce qui est proposé ({subject}) écarte ce que nous ne pouvons accepter : {line}.",
        "Sans cela ({subject}) nous ne pourrions suivre : {line}.",
        "Ma délégation soutient ce qui est proposé ({subject}) pour une raison : {line}.",
        "Nous le demandons ({subject}) pour une seule ligne de nos instructions : {line}.",
    ),
    "because-line": (
        "Cela franchit une ligne que nous avons tracée : {line}.",
        "Nous avons dit ce que nous ne pouvons accepter : {line}.",
        "Nos instructions sont claires sur ce point : {line}.",
        "Ici nous n'avons aucune marge : {line}.",
    ),
    "because-reopening": (
        "Qui rouvre un point d'un texte équilibré rouvre tous les autres.",
        "Nous n'en contestons pas le but, mais qu'on défasse une fois de plus le texte.",
        "Si l'on y touche, d'autres reviendront avec ce qu'ils ont cédé.",
        "Cela n'est pas dénué de sens, et vient trop tard pour être pris seul.",
        "Un texte qui tient ensemble vaut plus pour nous que ce changement.",
    ),
    "because-bloc": (
        "Cela a été convenu entre nous ({bloc}).",
        "Telle est la ligne commune, et nous nous y tenons ({bloc}).",
        "Nous en avons décidé avec les nôtres ({bloc}).",
        "C'est un avis auquel nous sommes parvenus ensemble ({bloc}).",
    ),
    "half-way": (
        "Ce n'est pas ce que nous aurions écrit, et c'est plus proche que le texte.",
        "C'est une partie du chemin, et nous pouvons la faire.",
        "Cela répond à une partie de ce que nous demandions, et une partie vaut mieux que rien.",
        "Nous serions allés plus loin, et nous pouvons nous arrêter là.",
    ),
    "reached": (
        "C'est ce que nous aurions écrit nous-mêmes.",
        "Cela amène le texte là où nous sommes.",
        "Nous n'en demandons pas davantage.",
        "Sur ce point, cela nous donne ce que nous voulons.",
    ),
    "beyond": (
        "Cela va plus loin que nous ne le demandions, et nous est plus proche que le texte.",
        "Nous nous serions arrêtés avant, et nous le préférons à ce qui est écrit.",
        "Moins nous aurait suffi ; entre cela et le texte, nous choisissons cela.",
        "Cela dépasse ce que nous avions en vue, et le texte en est plus loin encore.",
    ),
    "too-soft": (
        "On y abandonne ce que le texte avait acquis.",
        "Cela éloigne le texte de ce que nous défendons.",
        "Nous y perdrions ce que le texte nous donne.",
        "Ce que l'on met à la place du texte est moins que ce que nous pouvons rapporter.",
    ),
    "too-far": (
        "Cela va dans notre sens, et plus loin que nous ne pouvons aller.",
        "Nous en partageons la direction ; on y perd ceux que le texte avait réunis.",
        "Le but est le nôtre, et la portée ne l'est pas.",
        "Nous ferions ce chemin, mais pas jusqu'au bout.",
    ),
    "associate": (
        "{subject} : nous nous associons à la déclaration de {who}.",
        "{subject} : nous pouvons être brefs après {who}.",
        "{subject} : nous partageons ce qui a été dit par {who}.",
        "{subject} : nous avons, nous aussi, un avis arrêté, et c'est celui de {who}.",
        "{subject} : ce qui a été dit par {who} n'a pas à l'être deux fois.",
    ),
    "associate-two": (
        "{subject} : nous voyons la question comme {who} et comme {other}.",
        "{subject} : nous nous joignons à {who} et à {other}.",
        "{subject} : comme pour {who} et pour {other}, notre avis est arrêté.",
        "{subject} : nous joignons notre voix à celles de {who} et de {other}.",
        "{subject} : après {who} et après {other}, nous avons peu à ajouter.",
    ),
    "brief": (
        "{name} : nous nous en tenons à ce que nous avons dit.",
        "{name} : rien à ajouter à ce que d'autres ont dit.",
        "{name} : merci à la présidence, nous serons brefs.",
    ),
    "close-ready": (
        "Nous espérons entendre le marteau aujourd'hui.",
        "Nous demandons aux autres la retenue dont nous avons fait preuve.",
        "Ma délégation ne fera pas obstacle à l'ensemble.",
        "Nous sommes assez près du but pour conclure.",
        "Ce qui reste peut se régler aujourd'hui dans cette salle.",
    ),
    "close-hostile": (
        "Nous demanderons que la salle décide, et que le procès-verbal le montre.",
        "Un vote perdu dit aussi quelque chose, et nous ne le craignons pas.",
        "Ceux qui veulent un texte sans vote savent ce qu'il faut changer.",
        "S'il faut compter les voix, que l'on compte la nôtre.",
        "Mieux vaut pour nous être battus que muets.",
    ),
    "close-hostile-unvoted": (
        "Ce que tous doivent adopter doit répondre aux préoccupations de tous.",
        "Nous le disons maintenant, pour que nul ne s'étonne quand on demandera s'il y a des objections.",
        "Ceux qui veulent un texte sans objection savent ce qu'il faut changer.",
        "On sait maintenant ce qu'il faut pour notre accord.",
        "Il reste du temps pour changer ce que nous ne pouvons accepter, et nous demandons qu'il serve.",
    ),
    "object-worth": ("le texte pris dans son ensemble vaut moins pour nous que pas de texte",),
    "object-proposal": (
        "nous n'acceptons pas ce qui est proposé ({subject}) et demandons un vote",
    ),
    "object-proposal-unvoted": ("nous n'acceptons pas ce qui est proposé ({subject})",),
    "object-proposal-kept": (
        "nous sommes venus adopter le texte tel qu'il nous a été présenté, et ce qui est proposé ({subject}) le changerait",
    ),
    "object-proposal-issue": (
        "cela nous éloigne de ce qu'il nous faut ({subject} ; sujet : {issue})",
    ),
    "not-re-issued": (
        ("Le silence a été rompu sur {where}, et la salle n'est saisie d'aucune rédaction qui "
        "réponde aux raisons données. Le texte ne repart pas tel quel."),
    ),
    "matter-whole": ("l'ensemble du texte",),
    "target-whole": ("l'ensemble",),
    "stand-for": ("pour",),
    "stand-against": ("contre",),
}  # fmt: skip


def _set(template: str) -> str:
    """A template with spaces before a colon and a semicolon at which no line ends."""
    return template.replace(" :", "\u00a0:").replace(" ;", "\u00a0;")


SAID = {key: tuple(map(_set, templates)) for key, templates in _SAID.items()}
"""What is said in the room; where there are several, one is drawn."""
