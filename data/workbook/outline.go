package workbook

import (
	"errors"
	"path"
	"strings"
)

// outline is what the small parts of a workbook say: which sheets there are,
// where their cells lie, and how numbers are shown.
type outline struct {
	sheets   []sheetPart
	strings  string // name of the part with the shared strings, which may be missing
	date1904 bool
	shows    []shows // by cell format
}

// shown returns how a cell format shows a number; one that is not there shows
// it as it is.
func (o *outline) shown(format int) shows {
	if format < len(o.shows) {
		return o.shows[format]
	}
	return showsNumber
}

// sheetPart is one entry of the list of sheets.
type sheetPart struct {
	name   string
	hidden bool
	chart  bool
	part   string // name of the part with its cells; empty when there is none
}

// relation is a link from one part to another inside the workbook.
type relation struct {
	id, kind, target string
}

// readOutline reads the small parts.
func (p *pack) readOutline() (*outline, error) {
	main := p.mainPart()
	if !p.has(main) {
		return nil, errNoWorkbook
	}
	o := &outline{}
	relations, err := p.relations(main)
	if err != nil {
		return nil, err
	}
	// Where no link names them, the usual names are tried.
	dir := path.Dir(key(main))
	o.strings = path.Join(dir, "sharedStrings.xml")
	styles := path.Join(dir, "styles.xml")
	for _, r := range relations {
		switch r.kind {
		case "sharedStrings":
			o.strings = r.target
		case "styles":
			styles = r.target
		}
	}
	if err := p.readSheetList(main, relations, o); err != nil {
		return nil, err
	}
	if p.has(styles) {
		o.shows, err = p.readStyles(styles)
	}
	return o, err
}

var errNoWorkbook = errors.New("a zip without a workbook in it")

// mainPart finds the part that lists the sheets.
func (p *pack) mainPart() string {
	if all, err := p.relations(""); err == nil {
		for _, r := range all {
			if r.kind == "officeDocument" {
				return r.target
			}
		}
	}
	return "xl/workbook.xml"
}

// relations reads the links that start at a part; links that lead outside the
// workbook are left out. A part without links has no such list.
func (p *pack) relations(from string) ([]relation, error) {
	dir, base := path.Split(key(from))
	list := dir + "_rels/" + base + ".rels"
	if !p.has(list) {
		return nil, nil
	}
	var all []relation
	err := p.each(list, func(x *scanner, depth int, name string) error {
		if depth != 2 || name != "Relationship" {
			return nil
		}
		a, err := x.attrMap()
		if err != nil || strings.EqualFold(a["TargetMode"], "External") {
			return err
		}
		target := strings.ReplaceAll(a["Target"], `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = dir + target
		}
		all = append(all, relation{id: a["Id"], kind: path.Base(a["Type"]), target: key(target)})
		if len(all) > MaxEntries {
			return tooLarge("relations", MaxEntries)
		}
		return nil
	})
	return all, err
}

// readSheetList reads the part that names the sheets, in their order.
func (p *pack) readSheetList(main string, relations []relation, o *outline) error {
	byID := make(map[string]relation, len(relations))
	for _, r := range relations {
		byID[r.id] = r
	}
	parent := ""
	err := p.each(main, func(x *scanner, depth int, name string) error {
		if depth == 2 {
			parent = name
		}
		switch {
		case depth == 2 && name == "workbookPr":
			a, err := x.attrMap()
			o.date1904 = isTrue(a["date1904"])
			return err
		case depth == 3 && name == "sheet" && parent == "sheets":
			a, err := x.attrMap()
			if err != nil {
				return err
			}
			r := byID[a[":id"]]
			o.sheets = append(o.sheets, sheetPart{
				name:   a["name"],
				hidden: a["state"] == "hidden" || a["state"] == "veryHidden",
				chart:  r.kind == "chartsheet",
				part:   r.target,
			})
			if len(o.sheets) > MaxSheets {
				return tooLarge("sheets", MaxSheets)
			}
		case depth == 3 && name == "definedName" && parent == "definedNames":
			return p.job.named(x)
		}
		return nil
	})
	if err == nil && len(o.sheets) == 0 {
		err = errors.New("the workbook lists no sheets")
	}
	return err
}

func isTrue(s string) bool { return s == "1" || s == "true" || s == "on" }

// each goes through the elements of a small part: begun is called at each with
// its depth, the outermost being 1.
func (p *pack) each(part string, begun func(x *scanner, depth int, name string) error) error {
	x, done, err := p.scan(part)
	if err != nil {
		return err
	}
	defer done()
	for {
		t, err := x.next()
		if err != nil {
			return err
		}
		if t == endOfFile {
			return nil
		}
		if t == startTag {
			if err := begun(x, x.depth(), string(x.name)); err != nil {
				return err
			}
		}
	}
}
