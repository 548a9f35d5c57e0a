"""How answers, facts, words and corrections add up to one set of answers."""

import msgspec

from planlegg.domain.svar import Fakta, Rettelse, Svar, Svarsett


def answered(answers: Svarsett, answer: Svar) -> Svarsett:
    """With one answer more; one to the same question is replaced where it stood.

    Corrections of words that are no longer there go with them.
    """
    if any(old.id == answer.id for old in answers.svar):
        listed = tuple(answer if old.id == answer.id else old for old in answers.svar)
    else:
        listed = (*answers.svar, answer)
    corrections = answers.rettelser
    if any(r.svar == answer.id for r in corrections):
        corrections = tuple(r for r in corrections if r.svar != answer.id or r.sitat in answer.tekst)
    return msgspec.structs.replace(answers, svar=listed, rettelser=corrections)


def put_right(answers: Svarsett, answer: Svar) -> Svarsett:
    """With an answer in place of one that was wrong. Words kept verbatim from the wrong one go, unless the new one has them too."""
    wrong = _plain(answers.tekst(answer.id))
    kept = tuple(word for word in answers.klientens_ord if _plain(word) not in wrong or _plain(word) in _plain(answer.tekst))
    return answered(msgspec.structs.replace(answers, klientens_ord=kept), answer)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .")


def noted(answers: Svarsett, words: tuple[str, ...]) -> Svarsett:
    """With words to keep verbatim; the same words are kept once."""
    new = tuple(dict.fromkeys(word for word in words if word not in answers.klientens_ord))
    return msgspec.structs.replace(answers, klientens_ord=(*answers.klientens_ord, *new))


def corrected(answers: Svarsett, correction: Rettelse) -> Svarsett:
    """With one correction more; one of the same piece of the same answer is replaced."""
    others = tuple(r for r in answers.rettelser if (r.svar, r.sitat) != (correction.svar, correction.sitat))
    return msgspec.structs.replace(answers, rettelser=(*others, correction))


def merged_facts(old: Fakta, new: Fakta) -> Fakta:
    """The old facts with every known new one put in. Unknown never erases what is known."""
    known = {field: value for field in new.__struct_fields__ if (value := getattr(new, field)) is not None}
    return msgspec.structs.replace(old, **known)
