package report

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The namespaces and relationship types shared by Office formats.
const (
	nsTypes   = "http://schemas.openxmlformats.org/package/2006/content-types"
	nsRels    = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsW       = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsR       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsA       = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsC       = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	nsWP      = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	nsC15     = "http://schemas.microsoft.com/office/drawing/2012/chart"
	relOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relCore   = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

// zipTime stands in every zip entry, so that the bytes do not depend on the
// clock.
var zipTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pack is an Office file being put together: parts and the relationships
// between them (ECMA-376 part 2).
type pack struct {
	parts []part
	rels  map[string][]*node // by the part they start from, "" for the file itself
}

type part struct {
	name        string // "word/document.xml"
	contentType string // "" for those covered by their extension
	data        []byte
}

func newPack() *pack { return &pack{rels: map[string][]*node{}} }

func (p *pack) add(name, contentType string, data []byte) {
	p.parts = append(p.parts, part{name, contentType, data})
}

// relate lets one part refer to another and returns the id of the reference.
func (p *pack) relate(from, kind, to string) string {
	id := "rId" + strconv.Itoa(len(p.rels[from])+1)
	p.rels[from] = append(p.rels[from],
		el("Relationship", a("Id", id), a("Type", kind), a("Target", relative(from, to))))
	return id
}

// relative is the path from one part to another.
func relative(from, to string) string {
	dir := path.Dir(from)
	up := ""
	for dir != "." && !strings.HasPrefix(to, dir+"/") {
		dir = path.Dir(dir)
		up += "../"
	}
	if dir != "." {
		to = strings.TrimPrefix(to, dir+"/")
	}
	return up + to
}

// write packs everything into a zip, content types first.
func (p *pack) write(w io.Writer) error {
	types := el("Types", a("xmlns", nsTypes),
		el("Default", a("Extension", "rels"), a("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
		el("Default", a("Extension", "xml"), a("ContentType", "application/xml")),
		el("Default", a("Extension", "xlsx"), a("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))
	all := slices.Clone(p.parts)
	for _, part := range p.parts {
		if part.contentType != "" {
			types.add(el("Override", a("PartName", "/"+part.name), a("ContentType", part.contentType)))
		}
	}
	for from, rels := range p.rels {
		dir, file := path.Split(from)
		all = append(all, part{name: dir + "_rels/" + file + ".rels", data: el("Relationships", a("xmlns", nsRels), rels).bytes()})
	}
	all = append(all, part{name: contentTypes, data: types.bytes()})
	return zipParts(w, all)
}

const contentTypes = "[Content_Types].xml"

// zipParts writes parts in one fixed order and with one fixed time.
func zipParts(w io.Writer, parts []part) error {
	slices.SortFunc(parts, func(x, y part) int {
		return cmp.Or(cmp.Compare(rank(x.name), rank(y.name)), cmp.Compare(x.name, y.name))
	})
	z := zip.NewWriter(w)
	for _, part := range parts {
		to, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: zipTime})
		if err != nil {
			return err
		}
		if _, err := to.Write(part.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// rank puts first what readers look for first.
func rank(name string) int {
	switch name {
	case contentTypes:
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}

// repack writes a zip again in the fixed order and with the fixed time, some of
// its parts replaced.
func repack(w io.Writer, file []byte, replaced map[string][]byte) error {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return err
	}
	var parts []part
	for _, f := range z.File {
		data, ok := replaced[f.Name]
		if !ok {
			if data, err = unzip(f); err != nil {
				return err
			}
		}
		if f.Name == contentTypes {
			if data, err = sortedTypes(data); err != nil {
				return err
			}
		}
		parts = append(parts, part{name: f.Name, data: data})
	}
	return zipParts(w, parts)
}

// sortedTypes puts the content types in a fixed order: the library keeps those
// of pictures in a map.
func sortedTypes(data []byte) ([]byte, error) {
	var in struct {
		Default []struct {
			Extension   string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	if err := xml.Unmarshal(data, &in); err != nil {
		return nil, err
	}
	types := el("Types", a("xmlns", nsTypes))
	var list []*node
	for _, d := range in.Default {
		list = append(list, el("Default", a("Extension", d.Extension), a("ContentType", d.ContentType)))
	}
	for _, o := range in.Override {
		list = append(list, el("Override", a("PartName", o.PartName), a("ContentType", o.ContentType)))
	}
	slices.SortFunc(list, func(x, y *node) int {
		return cmp.Or(cmp.Compare(x.name, y.name), cmp.Compare(x.attrs[0].value, y.attrs[0].value))
	})
	types.add(list)
	return types.bytes(), nil
}

func unzip(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
