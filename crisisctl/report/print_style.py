"""How the paper of a plan looks: black on white, two sheets of A4, large enough to read standing."""

STYLE = """
@page { size: A4; margin: 11mm 12mm }
* { box-sizing: border-box }
body, html { margin: 0; background: #fff; color: #000; font: 9.2pt/1.3 system-ui, sans-serif }
html { max-width: 190mm; margin: 0 auto }
header { border-bottom: 1.5mm solid #000; margin-bottom: 2mm }
h1 { font-size: 20pt; margin: 0 }
h2 { font-size: 11pt; margin: 3mm 0 1mm }
h3 { font-size: 9.2pt; margin: 2mm 0 0.5mm }
p, ul { margin: 0 0 1mm } ul { padding-left: 4mm }
.type { font-size: 12pt } .type b { font-family: ui-monospace, monospace }
table { width: 100%; border-collapse: collapse }
th, td { text-align: left; vertical-align: top; border: 0.2mm solid #999; padding: 0.6mm 1.2mm }
.name { width: 48% }
.hour td, .hour th { font-size: 8.6pt } .phase th { background: #eee }
.box { width: 5mm }
.box::before { content: ""; display: block; width: 3mm; height: 3mm; margin-top: 0.4mm;
  border: 0.3mm solid #000 }
.two { display: flex; gap: 6mm } .two > div { flex: 1 }
.sheet { break-before: page }
blockquote { margin: 0; padding: 1mm 2mm; border-left: 1mm solid #000 }
u { text-decoration: none; border-bottom: 0.3mm solid #000; color: #444; font-size: 7.5pt; padding: 0 3mm }
.leave { font-size: 8pt } footer { margin-top: 2mm; font-size: 7.5pt; color: #444 }
"""
