"""French: what delegations say.

What is filled in comes without an article, of either gender and number, and so stands
behind a colon, in brackets, or at the head of a sentence: no template agrees with it.
"""

from __future__ import annotations

from game.delegates.languages.fr.dealt import DEALT
from game.delegates.languages.fr.ruled import RULED

_SAID: dict[str, tuple[str, ...]] = DEALT | RULED | {
    "on-behalf": (
        "Cette déclaration est faite au nom d'un groupe : {bloc}.",
        "J'ai l'honneur de parler pour d'autres que nous : {bloc}.",
        "La position que voici est commune ({bloc}).",
    ),
    "introduce": (
        "J'ai l'honneur de présenter le projet dont vous êtes saisis.",
        "Il nous revient de présenter le projet dont vous êtes saisis.",
    ),
    "open-ready": (
        "Nous sommes venus adopter un texte aujourd'hui, et celui-ci peut l'être.",
        "Ma délégation est prête à se joindre à un consensus sur le texte tel qu'il est.",
        "Le texte dont nous sommes saisis est un compromis que nous saurons défendre chez nous.",
        "Nous remercions la présidence d'un texte sur lequel cette salle peut conclure.",
        "Personne n'a tout ce qu'il demandait, et c'est à cela qu'on reconnaît un texte juste.",
    ),
    "open-wary": (
        "Nous voulons un résultat aujourd'hui, mais pas à n'importe quel prix.",
        "Il y a dans ce texte plus de choses que nous acceptons que de choses que nous refusons.",
        "Ma délégation est là pour conclure, et quelques points s'y opposent.",
        "Le texte est proche, et il n'y est pas encore.",
        "Nous avons beaucoup cédé pour arriver à ce texte, et nous attendons un geste en retour.",
    ),
    "open-hostile": (
        "Il n'y a pas de consensus sur ce texte tel qu'il est.",
        "En l'état du texte, ma capitale préfère qu'il n'y en ait pas.",
        "Nous ne pouvons tenir pour convenu ce qui ne l'a jamais été.",
        "Ce texte répond aux vœux des autres, et l'on nous dit qu'il est équilibré.",
        "Ma délégation ne feindra pas de croire ces questions réglées.",
    ),
    "support": (
        "{subject} : nous demandons que rien n'y soit changé.",
        "Ma délégation soutient le texte tel qu'il est sur ce point ({subject}).",
        "{subject} : nous ne pouvons descendre plus bas que le texte qui est devant nous.",
        "Nous garderions ces mots tels quels ({subject}).",
        "L'équilibre du texte tient pour nous à ceci : {subject}.",
        "Qu'il me soit permis de défendre un point : {subject}.",
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
    ),
    "aim": (
        "Ce que nous recherchons : {aim}.",
        "Ce pour quoi nous sommes venus : {aim}.",
        "Notre but ici : {aim}.",
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
    ),
    "half-way": (
        "Ce n'est pas ce que nous aurions écrit, et c'est plus proche que le texte.",
        "C'est une partie du chemin, et nous pouvons la faire.",
    ),
    "too-soft": (
        "On y abandonne ce que le texte avait acquis.",
        "Cela éloigne le texte de ce que nous défendons.",
    ),
    "too-far": (
        "Cela va dans notre sens, et plus loin que nous ne pouvons aller.",
        "Nous en partageons la direction ; on y perd ceux que le texte avait réunis.",
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
    ),
    "close-hostile": (
        "Nous demanderons que la salle décide, et que le procès-verbal le montre.",
        "Un vote perdu dit aussi quelque chose, et nous ne le craignons pas.",
        "Ceux qui veulent un texte sans vote savent ce qu'il faut changer.",
    ),
    "close-hostile-unvoted": (
        "Ce que tous doivent adopter doit répondre aux préoccupations de tous.",
        "Nous le disons maintenant, pour que nul ne s'étonne quand on demandera s'il y a des objections.",
        "Ceux qui veulent un texte sans objection savent ce qu'il faut changer.",
    ),
    "vote-line": (
        "Nous avons voté {stand} {subject} pour une seule raison : {line}.",
        ("{subject} : il n'y avait rien à peser pour nous, car {line}. "
        "Nous avons voté {stand}."),
    ),
    "vote-bloc": (
        "Nous avons voté {stand} {subject} avec les nôtres, dont c'était la ligne ({bloc}).",
        "Notre vote {stand} {subject} est un vote commun ({bloc}).",
        "{subject} : une ligne avait été convenue ({bloc}), et nous avons voté {stand}.",
        "{subject} : ce qui avait été décidé ensemble ({bloc}) liait aussi notre vote.",
    ),
    "vote-apart": (
        "Nous avons voté {stand} {subject}, à part ({bloc}).",
        "{subject} : nous n'avons pas suivi notre groupe ({bloc}) et avons voté {stand}.",
    ),
    "abstain-apart": (
        "{subject} : nous n'avons pas suivi notre groupe ({bloc}) et nous sommes abstenus.",
        "{subject} : nous nous sommes abstenus, à part ({bloc}).",
    ),
    "vote-promise": (
        "Nous avons voté {stand} {subject} parce que nous avions dit que nous le ferions.",
        "{subject} : nous avions donné notre parole, et nous avons voté {stand}.",
        "Une promesse était derrière notre vote {stand} {subject}, et nous l'avons tenue.",
        "Notre vote {stand} {subject} était dû à d'autres dans cette salle.",
    ),
    "vote-broken": (
        "{subject} : nous nous étions engagés à voter autrement, et nous ne l'avons pas pu.",
        "{subject} : nous n'avons pu faire, à la fin, ce que nous avions laissé espérer.",
    ),
    "vote-interest": (
        "C'est le fond qui a dicté notre vote {stand} {subject}.",
        "Notre vote {stand} {subject} découle de ce que nous disons depuis le début.",
        "{subject} : nous avons voté {stand}, et nous le referions.",
        "Personne n'aura été surpris de notre vote {stand} {subject}.",
    ),
    "vote-too-far": (
        "{subject} : nous avons voté contre ce qui va dans notre sens, et plus loin que nous ne pouvons aller.",
        "{subject} : nous aurions suivi un pas plus court.",
    ),
    "vote-reopening": (
        "Nous avons voté contre {subject}, bien que nous demandions quelque chose de tel.",
        "Notre vote contre {subject} était un vote pour l'ensemble du texte.",
    ),
    "vote-abstain": (
        "{subject} : nous nous sommes abstenus.",
        "{subject} : nous n'avons pris aucun parti.",
    ),
    "abstain-torn": (
        "Le but en est en partie le nôtre, et le prix en était l'équilibre du texte.",
        "Il y avait pour nous des raisons de part et d'autre.",
    ),
    "abstain-torn-strike": (
        "Nous ne pouvions ni défendre la rédaction actuelle ni voter sa suppression.",
        "Le but en est en partie le nôtre, et le prix en était l'équilibre du texte.",
    ),
    "vote-unforeseen": (
        ("Nous avons voté {stand} {subject}, ce que ceux qui nous ont entendus n'attendaient "
        "peut-être pas."),
        ("Notre vote {stand} {subject} a été décidé dans notre capitale, non par ce qui s'est "
        "dit ici."),
    ),
    "vote-whole": (
        "Nous avons voté {stand} l'ensemble du projet, pour une raison surtout : {subject}.",
        "Notre vote {stand} l'ensemble du projet tient à un point : {subject}.",
    ),
    "vote-whole-abstain": (
        "Nous nous sommes abstenus sur l'ensemble du projet, pour une raison : {subject}.",
        "Notre abstention sur l'ensemble du projet tient à un point : {subject}.",
    ),
    "because-nearer": (
        "Avec {subject}, ceci se rapprochait de ce qu'il faut à {name} : {issue}.",
    ),
    "because-farther": (
        "Avec {subject}, ceci se serait éloigné de ce qu'il faut à {name} : {issue}.",
    ),
    "dissociate": (
        "{subject} : nous nous dissocions ; {line}.",
        "Le texte a été adopté, et ceci ne l'a pas été par nous ({subject}) : {line}.",
    ),
    "dissociate-consensus": (
        "Nous n'avons pas rompu le consensus, et ce point n'en est pas ({subject}) : {line}.",
    ),
    "reserve": (
        "{subject} : notre réserve demeure, et nous demandons qu'il en soit pris acte.",
        "{subject} : nous réservons notre position.",
    ),
    "reserve-consensus": (
        "{subject} : nous nous sommes joints au consensus et réservons notre position.",
        "Notre silence sur l'ensemble ne vaut pas consentement sur ce point ({subject}).",
    ),
    "interpret": (
        "Nous lisons cette partie du texte ({subject}) comme laissant place à ces mots : “{words}”.",
        "Le texte ({subject}) n'exclut pas ce que nous aurions écrit : “{words}”. Nous le lisons ainsi.",
        "Notre lecture ({subject}) comprend ce qui n'y est pas dit : “{words}”.",
    ),
    "welcome-changed-consensus": (
        "{subject} : la nouvelle rédaction nous a décidés à nous joindre au consensus.",
    ),
    "welcome-changed": (
        "Un point se lit maintenant de façon que nous puissions recommander le texte : {subject}.",
        "Nous saluons l'adoption, et une nouvelle rédaction par-dessus tout : {subject}.",
        "Nous étions venus pour qu'un point change en ce jour : {subject}.",
    ),
    "welcome-consensus": (
        "{subject} : voilà ce qui nous a décidés à nous joindre au consensus.",
    ),
    "welcome": (
        "C'est un texte que nous pouvons recommander chez nous, pour une raison : {subject}.",
        "Nous saluons l'adoption, et un point par-dessus tout : {subject}.",
        "Nous étions venus pour qu'un point traverse cette journée intact : {subject}.",
    ),
    "object-worth": ("le texte pris dans son ensemble vaut moins pour nous que pas de texte",),
    "object-proposal": (
        "nous n'acceptons pas ce qui est proposé ({subject}) et demandons un vote",
    ),
    "object-proposal-unvoted": ("nous n'acceptons pas ce qui est proposé ({subject})",),
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
