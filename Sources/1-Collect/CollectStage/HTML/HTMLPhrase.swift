/// Kinds of phrases that pages put around their text; used sparingly and beside other signs.
enum HTMLPhrase: UInt8, CaseIterable {
  case rights, readMore, share, comment, subscribe, related, advertisement, credit, byline, date

  static let patterns: [(HTMLPhrase, String)] = [
    (
      .rights,
      "copyright all_rights_reserved alle_rechte derechos_reservados hak_cipta "
        + "tous_droits terms_of_ privacy_policy terms_and_conditions datenschutz cookie "
        + "impressum"
    ),
    (
      .readMore,
      "read_more _see_more load_more show_more continue_reading weiterlesen "
        + "weiter_lesen mehr_dazu baca_selengkapnya leer_m lire_la_suite lire_plus _leggi_ "
        + "czytaj click_here klik_di_sini view_all see_all _more_from mehr_zu_ full_story"
    ),
    (
      .share,
      "_share_ share_this tweet_ _whatsapp teilen facebook twitter bagikan compartir "
        + "partager _email_ pinterest linkedin _print_ follow_us _reddit instagram telegram "
        + "condividi"
    ),
    (
      .comment,
      "_comment kommentar komentar comentario commentaire _reply_ _antworten_ balas_ "
        + "leave_a_ _says_ responder logged_in_to einloggen angemeldet"
    ),
    (
      .subscribe,
      "subscri newsletter sign_up sign_in _log_in login abonn abo_ langganan suscr_ "
        + "registr inscri free_trial mailing_list your_inbox membership donat"
    ),
    (
      .related,
      "related_ you_may_also you_might _also_read read_also baca_juga lesen_sie_auch "
        + "siehe_auch recommended most_popular most_read trending lire_aussi lea_tambi "
        + "terkait auch_interess mehr_zum_thema weitere_artikel more_stories read_next "
        + "up_next popular_ meistgelesen empfehl editors_picks you_like zum_thema "
        + "read_more_ related_articles"
    ),
    (
      .advertisement,
      "advertis sponsor anzeige werbung publicid publicit iklan_ promo reklam _ad_"
    ),
    (
      .credit,
      "_photo_ photo_by foto_ _credit image_source getty _images _reuters _shutterstock "
        + "bild_ quelle_ picture_ image_ _afp_ _dpa_ file_photo courtesy photograph_ "
        + "_imago_ _ap_photo"
    ),
    (
      .byline,
      "_by_ _von_ _oleh_ _por_ _par_ author autor penulis editor written_by posted_by "
        + "about_the"
    ),
    (
      .date,
      "published updated posted_on last_modified _ago_ january february march_ april_ "
        + "june_ july_ august_ september october november december januar februar oktober "
        + "dezember enero min_read minutes_read _jan_ _feb_ _mar_ _apr_ _jun_ _jul_ _aug_ "
        + "_sep_ _oct_ _nov_ _dec_ _uhr_ stand_"
    ),
  ]
}
