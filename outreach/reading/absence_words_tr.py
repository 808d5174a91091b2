"""Automatic replies in Turkish."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["TURKISH"]

TURKISH: Final = Language(
    code="tr",
    common="ve bir bu için ile de da değilim ofiste tarihine kadar teşekkür ederim mesajınız izinde \
        olacağım lütfen olarak size acil tarihleri arasında",
    notice=r"""
        otomatik (yanıt|cevap|mesaj|bildirim)
        (ofis dışı\w*|ofis dışında|izindeyim|izinde|yıllık izin\w*|tatildeyim).*
    """,
    hint=r"""
        otomatik
        izin\w*
        ofis dışı\w*
    """,
    automatic=r"""
        (bu|işbu)( \S+){0,3} otomatik( olarak)? (bir )?(yanıt\w*|cevap\w*|mesaj\w*|e-?posta\w*|\
            oluşturul\w+|gönderil\w+)
    """,
    away=r"""
        (ofis dışında|ofiste değil|izinde|tatilde|yurt dışında|seyahatte|yıllık izinde|doğum izninde|\
            izinli|müsait değil)( \S+)?(im|yim|olacağım|bulunacağım|bulunuyorum|olacağız|dayım|deyim)?
        (izindeyim|tatildeyim|ofis dışındayım|seyahatteyim|izinliyim)
        ofiste (olmayacağım|değilim|bulunmayacağım)
        (yokluğumda|izinde olduğum|bulunmadığım)( \S+)?
    """,
    delegates=r"""
        acil( \S+){0,3}
        (ile|için)( \S+){0,3} (iletişime geç\w+|irtibata geç\w+|ulaş\w+|başvur\w+)
        (iletişime|irtibata) geç\w+
    """,
    unread=r"""
        (e-?posta\w*|mesaj\w*)( \S+){0,3} (sınırlı|erişim\w*|okuyamayacağım)( \S+)?
        (döndüğümde|dönüşümde|dönüşte|döner dönmez)( \S+){0,3}
        (en kısa sürede|mümkün olan)( \S+){0,3}
    """,
    thanks=r"""
        (mesajınız|e-?postanız|iletiniz|ilginiz|mailiniz) için( çok)? teşekkür\w*( \S+)?
    """,
    received=r"""
        (talebiniz|mesajınız|başvurunuz|e-?postanız)( \S+){0,3} (alındı|alınmıştır|ulaştı|ulaşmıştır|\
            oluşturulmuştur|kaydedilmiştir)
        (talep|referans|bilet) (numarası|no|numaranız)
        iş günü
    """,
    left=r"""
        (artık|bundan böyle)( \S+){0,4} (çalışmıyor\w*|çalışmamakta\w*|görev yapmıyor\w*)
        (ayrıldım|ayrılmıştır|ayrılmış|emekli oldu\w*|ayrılmış bulunuyorum)
    """,
    moved=r"""
        yeni( \S+){0,2} (adres\w*|e-?posta\w*)( \S+)?
        (bundan sonra|artık)
    """,
    engaged=r"""
        (memnuniyetle|seve seve|çok isterim|memnun olurum)
        (konuşalım|görüşelim|buluşalım|görüşebiliriz)
        (uygun mu\w*|müsait misiniz|ne dersiniz|olur mu)
        (evet|hayır|merhaba merhaba|tabii|tamam|maalesef)[,.!] .*
        ama (evet|tabii|sonra|memnuniyetle)
    """,
    back=r"""
        dön(ece|üş|düğüm|üyor|ünce|eceğ)\w*
        tekrar|yeniden
        ofiste (olacağım|olacağız|olurum)
        (işbaşı|iş başı)\w*
    """,
    not_back=r"""
        (önce)( \S+){0,2} (dönme\w+)
    """,
    replies=r"""
        (size|mesajınıza|sizlere)( \S+){0,3} (geri )?dön(üş|eceğ)\w*
        tekrar teşekkür\w*
    """,
    until=r"""
        (-)
    """,
    until_behind=r"""
        [ ']{0,2}\w{0,3}( \w{2,9})?( tarihine?| günü| dahil)*( dahil)? (kadar|dek|değin)
        (tarihleri|günleri) arasında
    """,
    after=r"""
        (sonra)
    """,
    since=r"""
        (itibaren)
    """,
)
