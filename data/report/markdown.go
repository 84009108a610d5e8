package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"izpete/data/summary"
	"izpete/data/words"
)

// writeMarkdown writes plain text with tables (GitHub Flavored Markdown); charts
// are left to their tables, which hold the same figures.
func writeMarkdown(w io.Writer, d summary.Document, p *pace) error {
	m := &markdown{Writer: bufio.NewWriter(w), w: words.For(d.Lang)}
	m.printf("# %s\n\n%s\n\n", mdLine(d.Title), mdLine(d.Subtitle))
	if d.Case != "" {
		m.printf("%s\n\n", mdLine(m.w.T("report.case", "Case", d.Case)))
	}
	for _, b := range d.Blocks {
		if err := p.step(); err != nil {
			return err
		}
		m.block(b)
	}
	for i, n := range d.Footnotes {
		m.printf("[^%d]: %s\n", i+1, mdLine(n))
	}
	return m.Flush()
}

type markdown struct {
	*bufio.Writer // keeps the first error until Flush
	w             *words.Words
}

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(m.Writer, format, args...) }

func (m *markdown) block(b summary.Block) {
	switch b := b.(type) {
	case summary.Heading:
		m.printf("%s %s\n\n", strings.Repeat("#", b.Level+1), mdLine(strings.TrimSpace(b.Number+" "+b.Text)))
	case summary.Paragraph:
		m.paragraph(b)
	case summary.Table:
		m.table(b)
	}
}

func (m *markdown) paragraph(p summary.Paragraph) {
	text := strings.ReplaceAll(mdRuns(p.Runs), "\n", "  \n")
	switch p.Role {
	case summary.Item:
		m.printf("- %s\n\n", text)
	case summary.Warning:
		m.printf("> %s\n\n", text)
	default:
		m.printf("%s\n\n", text)
	}
}

func (m *markdown) table(t summary.Table) {
	if t.Number > 0 {
		m.printf("*%s %s*\n\n", m.w.T("report.table", "N", t.Number), mdLine(t.Caption))
	}
	var titles, lines []string
	for _, c := range t.Columns {
		titles = append(titles, mdCell(mdText(c.Title)))
		if c.Align == summary.End {
			lines = append(lines, "---:")
		} else {
			lines = append(lines, "---")
		}
	}
	m.printf("| %s |\n| %s |\n", strings.Join(titles, " | "), strings.Join(lines, " | "))
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row {
			cells = append(cells, mdCell(mdRuns(c.Runs)))
		}
		m.printf("| %s |\n", strings.Join(cells, " | "))
	}
	m.printf("\n")
}

func mdRuns(runs []summary.Run) string {
	var b strings.Builder
	for _, r := range runs {
		text := mdText(r.Text)
		if r.Look == summary.Bold {
			text = mdBold(text)
		}
		b.WriteString(text)
		if r.Footnote > 0 {
			fmt.Fprintf(&b, "[^%d]", r.Footnote)
		}
	}
	return b.String()
}

// mdBold sets the stars close to the text, white space outside them.
func mdBold(s string) string {
	core := strings.TrimSpace(s)
	if core == "" {
		return s
	}
	i := strings.Index(s, core)
	return s[:i] + "**" + core + "**" + s[i+len(core):]
}

var mdEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "#", `\#`, "~", `\~`,
)

// mdText makes text that people wrote mean nothing but itself.
func mdText(s string) string { return mdEscapes.Replace(s) }

func mdLine(s string) string { return strings.ReplaceAll(mdText(s), "\n", " ") }

func mdCell(s string) string { return strings.ReplaceAll(s, "\n", "<br>") }
