"""Automatic replies in Czech."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["CZECH"]

CZECH: Final = Language(
    code="cs",
    common="""
        a v ne jsem do se na za zprávu děkuji budu prosím o od dne kanceláři nebo mé moje že je vás s
        mimo jsme k již není ve jej naší společnosti bude děkujeme byl
    """,
    notice=r"""
        automatick[áéý] (odpověď|zpráva|e-?mail|potvrzení|oznámení)
        (oznámení o |informace o )?nepřítomnost(i)?
        (jsem )?(mimo kancelář|nepřítom(en|na|nost)|na dovolené|dovolená).*
        potvrzení (o )?(přijetí|doručení).*
    """,
    hint=r"""
        nepřítom\w+
        automatick\w+
        dovolen\w+
        mimo kancelář
        (váš|vaše) (požadavek|zpráva|dotaz|e-?mail)( .{1,40})?
        nová (e-?mailová )?adresa
    """,
    automatic=r"""
        (toto|tato|tento|jedná se o)( \S+){0,3} automatick\w+( \S+)? (odpověď|zpráv\w+|e-?mail|oznámení|\
            potvrzení)
        (tato|tento|toto) (odpověď|zpráva|e-?mail)( \S+){0,2} automaticky
    """,
    away=r"""
        (jsem|budu|nacházím se|jsme|budeme|je)( \S+){0,6} (mimo (kancelář|pracoviště)|na (\S+ )?(dovolené|\
            dovolenou|služební cestě|nemocenské|mateřské|rodičovské|školení|cestách)|nepřítom(en|na|ni)|\
            nedostupn[ýáí]|zavřen[oa]?|v zahraničí)
        (nejsem|nebudu|nebudeme)( \S+){0,3} (v kanceláři|k dispozici|dostupn[ýá]|přítom(en|na)|v práci|\
            na e-?mailu)
        (čerpám|mám)( \S+){0,2} (dovolenou|volno)
        (během|v době|po dobu) (mé|mojí|moji) nepřítomnosti
        (dovolená|nepřítom\w+|dovolené) (od|do|v termínu)
    """,
    delegates=r"""
        (v|případě|jestliže|pokud)( \S+){0,4} (naléhav\w+|nutn\w+|urgentn\w+|neodkladn\w+|spěch\w+|\
            akutn\w+)( \S+)?
        (prosím|můžete|kontaktujte|obraťte|obracejte|volejte|pište)( se)?( prosím)? ?(kontaktujte|\
            obracejte|obraťte|volejte|kontaktovat|na)
        (kontaktujte|obraťte se|obracejte se)
        (zastupuje|zástup)( mě| mne)?
        (můj|má|moji|mého|mou) (koleg\w+|asistent\w*|zástup\w*)
    """,
    unread=r"""
        (omezený|nemám|bez)( \S+){0,2} přístup\w*
        (nebud\w+|není|nejsou)( \S+){0,3} (přeposílán\w*|číst|čten\w*|kontrolovat|přeposl\w+)
        (odpovím|ozvu se|odpovíme|odepíšu|vyřídím|budu reagovat)( \S+){0,8}? (návratu|vrátím|nejdříve|\
            možné|brzy)
        po( svém| mém)? návratu
    """,
    thanks=r"""
        (děkuji|děkujeme|děkuju|díky) (vám )?za( \S+){0,2} (zprávu|e-?mail|mail|dotaz|kontaktování|zájem|\
            vaši zprávu)
        (obdržel|obdržela) jsem( \S+)? (zprávu|e-?mail)
    """,
    received=r"""
        (obdrželi|přijali|zaevidovali|zaregistrovali)( \S+){0,2} (jsme )?( ?\S+)? ?(požadavek|zprávu|\
            dotaz|žádost|e-?mail)
        (váš|vaše)( \S+){0,2} (požadavek|zpráva|dotaz|žádost|e-?mail)( \S+){0,2} (byla?|je) (přijat\w*|\
            zaevidován\w*|zaregistrován\w*|doručen\w*|vytvořen\w*)
        číslo (požadavku|tiketu|případu|žádosti)
        pracovních dn(ů|í)
        (prosím,? )?neodpovídejte( \S+){0,3}
    """,
    left=r"""
        (již|už) ne(pracuj\w+|jsem zaměstnan\w+|ní zaměstnan\w+|působ\w+)( \S+){0,4}
        ne(pracuj\w+|působ\w+) (již|už)( \S+){0,4}
        (již|už)( \S+){1,5} ne(pracuj\w+|působ\w+)
        (odešel|odešla|ukončil\w*)( \S+){0,3} (z firmy|pracovní poměr|do důchodu|ze společnosti|firmu)
        v důchodu
    """,
    moved=r"""
        nov(á|ou|ý)( \S+){0,2} (adres[au]|e-?mail)( \S+)?
        adresa( \S+){0,3} (se )?(změnila|byla změněna)
        (od nynějška|nadále|do budoucna)
        (používejte|použijte)( \S+){0,5}
    """,
    engaged=r"""
        (rád|ráda|s radostí)( \S+){0,3} (si )?(popovídám|promluvím|setkám|potkám|zavolám|pomohu|pomůžu)
        (můžeme|mohli bychom|pojďme|sejdeme|zavolejme|domluvme)( se| si)?
        (můžete mi|mohl byste|mohla byste|máte čas|hodí se|co kdybychom)
        (ano|ne|jasně|ok|dobře|bohužel|omlouvám se)[,.!] .*
        (váš|vaše|tvůj) (projekt|dopis|otázka|nápad|návrh)
        (na viděnou|na slyšenou|gratuluji|těší mě)
        (myslím|navrhuji|doufám|pamatuji)
        ale (ano|rád|ráda|můžeme|potom|pak)
        (zavolejte mi|napište mi|připomeňte)( \S+){0,2}
    """,
    back=r"""
        vrac\w+|vrát\w+
        zpět|zpátky
        návrat\w*
        opět|znovu
        (?<!ne)budu (již )?(k dispozici|v kanceláři|dostupn[ýá]|v práci)
    """,
    not_back=r"""
        (ne\w+)( \S+){0,3} (dříve|před|vrát\w+)
        až
    """,
    replies=r"""
        (ozvu|ozveme) (se )?(vám|zpět|zpátky)( zpět| zpátky)?
        (zavolám|napíšu|volám) (zpět|zpátky)
        (kontakt\w+|napište|zkuste)( \S+){0,2} (znovu|opět)
    """,
    until=r"""
        (až )?do( konce| dne| včetně| poloviny)*
        (včetně|až)( do)?
    """,
    after=r"""
        po( dni)?
    """,
    since=r"""
        (od|počínaje|mezi|ode)( dne)?
        před( dnem)?
    """,
)
