package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"izpete/data/summary"
)

// clean makes a text fit for every format: composed letters, line breaks as
// "\n", and no characters that XML forbids or that turn the direction of what
// follows.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case unicode.IsControl(r), r == 0xFEFF,
			r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069,
			r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
}

// cleaned is the document with every text cleaned; d itself is left alone.
func cleaned(d summary.Document) summary.Document {
	d.Title, d.Subtitle, d.Case = clean(d.Title), clean(d.Subtitle), clean(d.Case)
	d.Footnotes = each(d.Footnotes, clean)
	d.Blocks = each(d.Blocks, func(b summary.Block) summary.Block {
		switch b := b.(type) {
		case summary.Heading:
			b.Text, b.Sheet = line(b.Text), line(b.Sheet)
			return b
		case summary.Paragraph:
			b.Runs = each(b.Runs, cleanRun)
			return b
		case summary.Table:
			b.Caption = line(b.Caption)
			b.Columns = each(b.Columns, func(c summary.Column) summary.Column { c.Title = line(c.Title); return c })
			b.Rows = each(b.Rows, func(row []summary.Cell) []summary.Cell {
				return each(row, func(c summary.Cell) summary.Cell { c.Runs = each(c.Runs, cleanRun); return c })
			})
			return b
		case summary.Chart:
			b.Caption, b.Title, b.Alt = line(b.Caption), line(b.Title), line(b.Alt)
			b.Categories = each(b.Categories, func(c summary.Category) summary.Category { c.Label = line(c.Label); return c })
			b.Series = each(b.Series, func(s summary.Series) summary.Series { s.Name = line(s.Name); return s })
			return b
		}
		return b
	})
	return d
}

func cleanRun(r summary.Run) summary.Run { r.Text = clean(r.Text); return r }

// line is a cleaned text on one line.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, clean(s))
}

func each[T any](in []T, f func(T) T) []T {
	out := make([]T, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return out
}
