package workbook

import (
	"bytes"
	"path/filepath"
	"strings"

	"izpete/data/survey"
)

// readText reads a text file of delimited values as one sheet, named after the
// file. Every value is text, but for plain numbers; an empty one is no cell.
// A line is a row, blank lines too, so that rows have the numbers that a
// spreadsheet program gives them.
func (j *job) readText(name string, data []byte) ([]*Sheet, error) {
	j.expected = int64(len(data))
	plain, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	sheet := &Sheet{Name: strings.TrimSuffix(name, filepath.Ext(name))}
	delimiter, plain := delimiterOf(plain, strings.EqualFold(filepath.Ext(name), ".tsv"))
	scan := &textScan{data: plain, delimiter: delimiter}
	var f filler
	row, kept, done := 0, 0, 0
	for !scan.ended() {
		row++
		fields := scan.record()
		switch {
		case row > MaxRows:
			err = tooLarge("rows", MaxRows)
		case len(fields) > MaxColumns:
			err = tooLarge("columns", MaxColumns)
		}
		if err != nil {
			return nil, coded(err, TooLarge, survey.Place{File: name, Sheet: sheet.Name})
		}
		for i, field := range fields {
			if n, ok := plainNumber(field); ok {
				f.number(row, i+1, n, field)
			} else {
				text(&f, row, i+1, Text, field)
			}
		}
		if scan.at-done > 1<<16 || scan.ended() {
			if err := j.count(int64(scan.at-done), len(f.slots)-kept); err != nil {
				return nil, err
			}
			done, kept = scan.at, len(f.slots)
		}
	}
	f.fill(sheet)
	return []*Sheet{sheet}, nil
}

// plainNumber reads what is nothing but a number: 17, -4, 0.25. Whatever else
// could be meant stays text: 007 is a code, 1,5 two answers or one number, 1e5
// a label, and no float64 holds twenty digits.
func plainNumber(f []byte) (float64, bool) {
	whole, part, point := bytes.Cut(bytes.TrimPrefix(f, []byte("-")), []byte("."))
	if len(whole) == 0 || len(whole)+len(part) > 15 || len(whole) > 1 && whole[0] == '0' || point && len(part) == 0 {
		return 0, false
	}
	for _, digits := range [][]byte{whole, part} {
		for _, c := range digits {
			if c < '0' || c > '9' {
				return 0, false
			}
		}
	}
	return parseNumber(f)
}

// textScan takes records off delimited text (RFC 4180, read leniently: a
// quotation mark inside a value that does not begin with one is itself, and
// what follows a closing one belongs to the value).
type textScan struct {
	data      []byte
	delimiter byte
	at        int
	fields    [][]byte
}

func (s *textScan) ended() bool { return s.at >= len(s.data) }

// record returns the values of the next record, good until the one after.
func (s *textScan) record() [][]byte {
	s.fields = s.fields[:0]
	for {
		s.fields = append(s.fields, s.field())
		if s.ended() || s.data[s.at] != s.delimiter {
			s.newline()
			return s.fields
		}
		s.at++
		if s.ended() {
			return append(s.fields, nil)
		}
	}
}

// newline passes over one line end, whichever kind.
func (s *textScan) newline() {
	if !s.ended() && s.data[s.at] == '\r' {
		s.at++
	}
	if !s.ended() && s.data[s.at] == '\n' {
		s.at++
	}
}

// field reads a value and stops at what ends it.
func (s *textScan) field() []byte {
	if s.ended() || s.data[s.at] != '"' {
		return s.bare()
	}
	start := s.at + 1
	var value []byte
	for at := start; ; {
		i := bytes.IndexByte(s.data[at:], '"')
		if i < 0 {
			return s.unclosed()
		}
		end := at + i
		if end+1 < len(s.data) && s.data[end+1] == '"' {
			value = append(value, s.data[at:end+1]...)
			at = end + 2
			continue
		}
		if value == nil {
			value = s.data[at:end:end]
		} else {
			value = append(value, s.data[at:end]...)
		}
		s.at = end + 1
		if rest := s.bare(); len(rest) > 0 {
			value = append(value, rest...)
		}
		return value
	}
}

// unclosed reads a value whose quotation mark nothing closes: it is an ordinary
// character then, or one slip would swallow the rest of the file.
func (s *textScan) unclosed() []byte { return s.bare() }

// bare reads a value without quotation marks.
func (s *textScan) bare() []byte {
	start := s.at
	for s.at < len(s.data) {
		if c := s.data[s.at]; c == s.delimiter || c == '\n' || c == '\r' {
			break
		}
		s.at++
	}
	return s.data[start:s.at]
}
