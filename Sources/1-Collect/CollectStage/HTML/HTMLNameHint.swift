/// Kinds of furniture and of text that authors of pages name in classes, ids and roles.
///
/// A kind is a number below 32, so that a set of kinds is one word.
enum HTMLNameHint: UInt8, CaseIterable {
  case body, article, post, content, main, comment, share, related, popular, navigation, promotion
  case sidebar, footer, header, consent, subscription, byline, meta, caption, media, tags, title
  case lead, quotation, hidden, form, box, note, contents, concealed, paragraph, embed

  var bit: UInt32 { 1 << UInt32(rawValue) }

  /// Words by which a name tells its kind; `_` is a place where a word begins or ends.
  static let patterns: [(HTMLNameHint, String)] = [
    (
      .body,
      "articlebody article_body entry_content entrycontent post_content postcontent "
        + "post_body postbody story_body storybody article_content articlecontent "
        + "article_text articletext content_body body_content bodytext body_text body_copy "
        + "storytext story_text story_content maincontent main_content richtext rich_text "
        + "prose articulo cuerpo texto_ fliesstext news_content newscontent news_text "
        + "detail_content single_content page_content text_body textbody blog_content "
        + "isi_berita konten_ artikel_inhalt articlemain article_detail post_text "
        + "entry_body td_post story_detail storycontent"
    ),
    (
      .article,
      "article artikel articol story beitrag noticia news berita nieuws actualit"
    ),
    (
      .post,
      "_post entry blog single"
    ),
    (
      .content,
      "content contenu contenido conteudo inhalt konten_ _text _txt _body _copy texto"
    ),
    (
      .main,
      "_main primary"
    ),
    (
      .comment,
      "comment kommentar komentar disqus _repl response respond discuss forum coment "
        + "_commento leserbrief livefyre reader_feedback guestbook"
    ),
    (
      .share,
      "share sharing social facebook twitter whatsapp addthis follow teilen bagikan "
        + "compartir pinterest linkedin addtoany _print email_ _fb_ _sns"
    ),
    (
      .related,
      "related recommend relacionad verwandt terkait similar suggest _more mehr_ _also "
        + "weitere readnext read_next next_up up_next outbrain taboola zergnet onward "
        + "see_also baca_juga lire_aussi empfehl powiazan czytaj thematisch further seealso "
        + "crosslink plista"
    ),
    (
      .popular,
      "popular trending latest _most recent teaser _card headlines feed listing "
        + "carousel slider swiper _tile collection river top_stories topstories _list _grid "
        + "thumbnails _loop"
    ),
    (
      .navigation,
      "nav_ navi navbar _nav menu pagination pager paging breadcrumb crumb _tabs skip "
        + "sitemap prev_ next_ _jump _links linklist"
    ),
    (
      .promotion,
      "promo _ad_ _ads _adv advert sponsor banner anzeige werbung iklan publicid "
        + "publicit commercial _dfp affiliate partner shop product price _deal _offer "
        + "coupon _cta reklam native marketing google billboard fundrais"
    ),
    (
      .sidebar,
      "sidebar aside widget _rail _side complementary secondary marginal right_col "
        + "rightcol"
    ),
    (
      .footer,
      "footer foot_ _bottom copyright colophon legal contentinfo impressum disclaimer "
        + "_fuss fusszeile after_ below afterpost"
    ),
    (
      .header,
      "header masthead _head_ _top_ topbar _logo brand toolbar _hero kopf above"
    ),
    (
      .consent,
      "cookie consent gdpr privacy modal popup overlay lightbox dialog alert notice "
        + "_toast adblock interstitial warning messagebox browser_upgrade"
    ),
    (
      .subscription,
      "newsletter subscri signup sign_up login log_in regist paywall account _user_ "
        + "_abo_ member donat premium _piano piano_ langganan abonn optin mailchimp meter"
    ),
    (
      .byline,
      "byline author _bio _by_ autor penulis contributor writer vcard profile reporter "
        + "editor_ journalist auteur redakt avatar gravatar"
    ),
    (
      .meta,
      "meta _date date_ datum _time timestamp publish _info posted updated kicker "
        + "eyebrow rubri dateline dachzeile overline _source_ read_time reading_time "
        + "readtime"
    ),
    (
      .caption,
      "caption credit bildunterschrift legend figcap untertitel image_text img_text "
        + "bildtext photographer pie_de copyright_image quelle"
    ),
    (
      .media,
      "video audio player gallery galerie figure media photo slideshow image _img "
        + "picture thumb _pic_ bild_ foto"
    ),
    (
      .tags,
      "_tag _tags taglist categor kategori topic keyword label schlagwort themen "
        + "hashtag"
    ),
    (
      .title,
      "title headline heading judul titel titulo titre _h1 ueberschrift"
    ),
    (
      .lead,
      "_lead intro excerpt summary description deck dek_ standfirst sapo abstract chapo "
        + "subhead subtitle lede_ perex strapline vorspann sub_title untertitel anleser "
        + "bajada entradilla kurztext"
    ),
    (
      .quotation,
      "quote pullquote zitat"
    ),
    (
      .hidden,
      "hidden hide_ sr_only screen_reader visually offscreen invisible noprint no_print "
        + "collapse print_only mobile_only only_mobile tooltip dropdown visuallyhidden "
        + "accessib d_none"
    ),
    (
      .form,
      "form_ _form search input button btn_ _btn _vote _poll quiz rating _rate _like "
        + "feedback survey"
    ),
    (
      .box,
      "infobox factbox fact_box _box panel highlight keypoint key_point callout inset "
        + "kasten steckbrief"
    ),
    (
      .note,
      "footnote _note reference _source citation correction _ref_ editors_note"
    ),
    (
      .contents,
      "_toc_ table_of inhaltsverzeichnis tableofcontents daftar_isi ez_toc"
    ),
    (
      .paragraph,
      "paragraph absatz parrafo"
    ),
    (
      .embed,
      "tweet instagram embed iframe youtube fb_post _live ticker"
    ),
  ]
}
