from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.language.guess import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We are sorry that we charged you twice.", "en"),
        ("Es tut uns leid, dass wir Ihnen zweimal Geld abgebucht haben.", "de"),
        ("Nous sommes désolés de vous avoir facturé deux fois.", "fr"),
        ("Lamentamos que le hayamos cobrado dos veces por su pedido.", "es"),
        ("Ci dispiace che il vostro ordine sia arrivato in ritardo.", "it"),
        ("Het spijt ons dat wij u twee keer hebben laten betalen.", "nl"),
        ("Мы приносим извинения за двойное списание.", "ru"),
        ("二重に請求してしまい、申し訳ございません。", "ja"),
        ("", "en"),
        ("Status: OK", "en"),
        ("We posted “Das ist nicht wahr” by mistake, and we are sorry for it.", "en"),
    ],
)
def test_a_statement_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@given(st.text())
def test_every_text_has_a_language(text: str) -> None:
    assert language_of(text)
