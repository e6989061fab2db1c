"""A made-up study whose texts are hard to count in, and the pages that Jejak makes of it."""

import pathlib
import subprocess

SHY = "\u00ad"

# Emoji of several scalars, combining marks, Javanese and Arabic script, soft hyphens, astral letters,
# words that look like markup, and a table.
HARD = f"""<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Naskah sukar</title></head><body><article>
<h1>Naskah sukar \U0001f469\u200d\U0001f469\u200d\U0001f467 untuk dihitung</h1>
<p>Kapal \U0001f6a2\U0001f1ee\U0001f1e9 tiba di pelabuhan pagi itu. Petugas mencatat sembilan peti kemas.</p>
<p>Kata na\u0303da dan e\u0301toile memakai tanda gabung e\u0323\u0302. Setelahnya kalimat tetap dapat dipilih.</p>
<p>\ua9a0\ua9a5\ua9b6\ua9a4\ua9b6\ua98f \ua9a4\ua9a4\ua9c0\ua9a2\ua9b8 \ua9b1\ua9ab. Kalimat berikutnya menyusul aksara Jawa.</p>
<p dir="rtl" lang="ar">\u0627\u0644\u062a\u0639\u0627\u0648\u0646 \u0641\u064a \u0627\u0644\u0623\u0645\u0646 \u0645\u0647\u0645. \u0647\u0630\u0647 \u062c\u0645\u0644\u0629 \u062b\u0627\u0646\u064a\u0629.</p>
<p>Kerja{SHY}sama keaman{SHY}an diumum{SHY}kan kemarin. Pe{SHY}latih{SHY}an dimulai bulan depan.</p>
<p>Orang menulis &lt;/script&gt;&lt;script&gt;window.taken=1&lt;/script&gt; dan &lt;!-- di papan. \U0001d54f ikut dihitung.</p>
<table><tr><th>Tahun \U0001f4c5</th><th>Pelatihan</th></tr>
<tr><td>2019</td><td>Dua puluh petugas dilatih \U0001f393 di Jakarta.</td></tr>
<tr><td>2020</td><td>Pelatihan ditunda setahun.</td></tr></table>
<p>Penutup sesudah tabel menyebut anggaran \U0001f4b0 yang kecil. Tidak ada yang memeriksanya.</p>
</article></body></html>
"""

SUBJECTS = ["Petugas", "Nelayan", "Guru", "Bidan", "Kepala desa", "Pedagang", "Sopir", "Pustakawan"]
DEEDS = ["mengikuti pelatihan", "mencatat hasil panen", "menyusun laporan", "memeriksa jaringan",
         "membuka kelas malam", "mengirim surat", "menunda rapat", "memperbaiki jalan"]
PLACES = ["di balai desa", "di pasar lama", "dekat pelabuhan", "di sekolah", "di rumah warga"]


def long_text(seed):
    """Paragraphs of plain sentences, different for every seed."""
    paragraphs = []
    count = seed * 7
    for _ in range(24):
        sentences = []
        for _ in range(4):
            count += 3
            sentences.append(
                f"{SUBJECTS[count % 8]} {DEEDS[count * 5 % 8]} {PLACES[count * 3 % 5]} pada hari ke-{count}."
            )
        paragraphs.append("<p>" + " ".join(sentences) + "</p>")
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Catatan {seed}</title></head>'
        f"<body><article><h1>Catatan lapangan {seed}</h1>{''.join(paragraphs)}</article></body></html>"
    )


CODES = """version: 1
codes:
- id: LAT
  name: {id: pelatihan, en: training}
  definition: {id: Orang belajar sesuatu dalam acara yang diadakan., en: People learn something at an event that is held.}
  include: {id: kursus dan kelas, en: courses and classes}
  exclude: [{when: {id: alat yang diberikan, en: devices that are given}, use: [ALAT]}]
  needs: [case, claim]
  indicators: [{word: "pelatih*"}, {word: "dilatih"}]
- id: ALAT
  name: {id: alat, en: equipment}
  definition: {id: Benda yang dipakai atau diberikan., en: A thing that is used or given.}
- id: TUNDA
  name: {id: penundaan, en: delay}
  definition: {id: Sesuatu terjadi kemudian dari yang direncanakan., en: Something happens later than planned.}
  indicators: [{word: "ditunda"}, {word: "menunda"}]
- id: CATAT
  name: {id: pencatatan, en: record keeping}
  definition: {id: Sesuatu ditulis untuk diingat., en: Something is written down to be remembered.}
"""

PROTOCOL = """version: 1
title: {id: Studi naskah sukar, en: A study of hard texts}
languages: [id, en]
cases: [{id: DESA, name: {id: desa, en: village}}, {id: KOTA, name: {id: kota, en: town}}]
coders: [{id: ayu, role: analyst}, {id: bima, role: second coder}]
"""


def write(folder):
    """Writes the study."""
    folder = pathlib.Path(folder)
    library = folder / "sources" / "library"
    library.mkdir(parents=True)
    (folder / "codebook" / "journal").mkdir(parents=True)
    names = {"sukar": HARD, "catatan-1": long_text(1), "catatan-2": long_text(2)}
    register = "version: 1\nsources:\n"
    for name, text in names.items():
        (library / f"{name}.html").write_text(text, encoding="utf-8")
        register += f"- {{id: {name}, file: {name}.html, language: id, title: {name}}}\n"
    (folder / "sources" / "library.yaml").write_text(register)
    (folder / "codebook" / "codes.yaml").write_text(CODES)
    (folder / "codebook" / "protocol.yaml").write_text(PROTOCOL)
    return folder


def jejak(command, *arguments, folder, fails=False):
    """Runs a command in a study and returns what it printed; exit status 2 is a warning."""
    done = subprocess.run(
        [command, *arguments, "--study", str(folder)], capture_output=True, text=True, check=False
    )
    if not fails and done.returncode not in (0, 2):
        raise RuntimeError(f"jejak {arguments}: {done.returncode}\n{done.stderr}")
    return done.stdout + done.stderr
