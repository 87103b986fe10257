"""How the paper of a plan looks: black on white, two sheets of A4, large enough to read standing."""

STYLE = """
@page { size: A4; margin: 11mm 12mm }
* { box-sizing: border-box }
body, html { margin: 0; background: #fff; color: #000; font: 10.2pt/1.3 "Helvetica Neue", Arial, sans-serif }
html { max-width: 190mm; margin: 0 auto }
header { border-bottom: 1.5mm solid #000; margin-bottom: 2mm }
h1 { font-size: 22pt; line-height: 1.1; margin: 0 }
h2 { font-size: 12pt; margin: 3mm 0 1mm; break-after: avoid }
h3 { font-size: 1em; margin: 2mm 0 0.5mm; break-after: avoid }
p, ul { margin: 0 0 1mm } ul { padding-left: 4mm }
.brand { font-weight: bold; margin: 0 }
.type { font-size: 13pt } .type b { font-family: ui-monospace, Menlo, Consolas, monospace }
table { width: 100%; border-collapse: collapse }
th, td { text-align: left; vertical-align: top; border: 0.2mm solid #999; padding: 0.6mm 1.2mm }
tr, .words { break-inside: avoid }
.name { font-weight: bold } .number { white-space: nowrap; min-width: 38mm }
.name:empty, .number:empty { height: 7mm }
.hour td, .hour th { font-size: 8.6pt } .hour ul { margin: 0 }
.phase th { background: #eee } .phase span { font-weight: normal }
.box { width: 5mm }
.box::before { content: ""; display: block; width: 3mm; height: 3mm; margin-top: 0.4mm;
  border: 0.3mm solid #000 }
.who { width: 38mm } .when { width: 42mm }
.two { display: flex; gap: 6mm } .two > div { flex: 1 }
.sheet { break-before: page } .sheet h2 { margin-top: 0 } .sheet, .sheet ~ section { font-size: 9.2pt }
blockquote { margin: 0; padding: 1mm 2mm; border-left: 1mm solid #000; white-space: pre-line }
u { text-decoration: none; border-bottom: 0.3mm solid #000; color: #444; font-size: 7.5pt; padding: 0 8mm }
.leave { font-size: 8pt } .made { margin-top: 1mm; font-size: 8pt; color: #444 }
"""
