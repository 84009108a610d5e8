package workspace

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"izpete/data/casefile"
	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// A folder of forms is kept in the case as one bundle: a zip without
// compression, its entries in the order of their names and all of one time, so
// that the same folder and profile make the same bytes.
const (
	bundleFolder  = "folder.json"  // what the folder is called and what else it holds
	bundleProfile = "profile.json" // by which the forms were read when loaded
	bundleFiles   = "files/"       // the forms, byte for byte
)

// bundleTime is the time that all entries of a bundle say.
var bundleTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// formFile is one file of a folder of forms.
type formFile struct {
	Name    string `json:"name"`
	Dir     bool   `json:"dir,omitempty"`
	Problem string `json:"problem,omitempty"` // code, where it could not be opened

	data []byte // nil for what is no form, or could not be opened
}

// folderJSON is folder.json: all files whose bytes are not in the bundle.
type folderJSON struct {
	Folder   string     `json:"folder"`
	Teaching string     `json:"teaching"`
	Others   []formFile `json:"others,omitempty"`
}

// bundle is a folder of forms with what it was read by.
type bundle struct {
	folder   string
	teaching string
	profile  *forms.Profile
	files    []formFile // by name
}

// MaxFormsFolder is how many bytes the forms of a folder may have together.
const MaxFormsFolder = casefile.MaxBlob - 16<<20

// readFolder takes all forms of a folder into memory. A file that cannot be
// opened is told of and does not stop the others.
func readFolder(path, name string, step func(done float64) error) ([]formFile, error) {
	sources, err := forms.Folder(os.DirFS(path), name)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sources, func(a, b forms.Source) int { return strings.Compare(a.Name, b.Name) })
	var all []formFile
	total := 0
	for i, s := range sources {
		if err := step(float64(i) / float64(len(sources))); err != nil {
			return nil, err
		}
		f := formFile{Name: s.Name, Dir: s.Dir}
		if formLike(f) {
			data, err := readFile(filepath.Join(path, s.Name))
			var known *survey.Error
			if errors.As(err, &known) {
				f.Problem = known.Code
			}
			f.data = data
		}
		if total += len(f.data); total > MaxFormsFolder {
			return nil, survey.Problem("forms-folder-large", survey.Place{File: name}, nil)
		}
		all = append(all, f)
	}
	return all, nil
}

// formLike tells whether a file is one that is read as a form: the others are
// listed only.
func formLike(f formFile) bool {
	ending := strings.ToLower(filepath.Ext(f.Name))
	return !f.Dir && !strings.HasPrefix(f.Name, "~$") && (ending == ".xlsx" || ending == ".xlsm")
}

// source identifies a folder by the names and hashes of all its forms. Setting
// one aside does not make it another folder.
func (b *bundle) source() survey.Source {
	s := survey.Source{File: b.folder}
	sum := sha256.New()
	for _, f := range b.files {
		if !formLike(f) {
			continue
		}
		own := sha256.Sum256(f.data)
		fmt.Fprintf(sum, "%s\x00%x\n", f.Name, own) // a hash takes everything
		s.Size += int64(len(f.data))
	}
	s.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return s
}

// sources lists the files for reading; what is aside is listed and not read.
func (b *bundle) sources(aside []string) []forms.Source {
	var all []forms.Source
	for _, f := range b.files {
		all = append(all, forms.Source{
			Name: f.Name, Dir: f.Dir, Aside: slices.Contains(aside, f.Name),
			Open: func() (io.ReadCloser, error) {
				if f.Problem != "" {
					return nil, survey.Problem(f.Problem, survey.Place{File: f.Name}, nil)
				}
				return io.NopCloser(bytes.NewReader(f.data)), nil
			},
		})
	}
	return all
}

func (b *bundle) file(name string) *formFile {
	i := slices.IndexFunc(b.files, func(f formFile) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return &b.files[i]
}

// encode writes the bundle.
func (b *bundle) encode() ([]byte, error) {
	profile, err := b.profile.Encode()
	if err != nil {
		return nil, err
	}
	about := folderJSON{Folder: b.folder, Teaching: b.teaching}
	for _, f := range b.files {
		if f.data == nil {
			about.Others = append(about.Others, f)
		}
	}
	head, err := json.MarshalIndent(about, "", "  ")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	put := func(name string, data []byte) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store, Modified: bundleTime})
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	}
	err = errors.Join(put(bundleFolder, head), put(bundleProfile, profile))
	for _, f := range b.files {
		if err == nil && f.data != nil {
			err = put(bundleFiles+f.Name, f.data)
		}
	}
	if err := errors.Join(err, z.Close()); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

var errBundle = errors.New("not a bundle of forms")

// decodeBundle reads a bundle; it is as untrusted as the case that it came in.
func decodeBundle(data []byte) (*bundle, error) {
	bad := func(err error) (*bundle, error) {
		return nil, survey.Problem("forms-bundle", survey.Place{}, errors.Join(errBundle, err))
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(z.File) > forms.MaxForms+2 {
		return bad(err)
	}
	b := &bundle{}
	var about *folderJSON
	total := uint64(0)
	for _, f := range z.File {
		total += f.UncompressedSize64
		if f.Method != zip.Store || f.UncompressedSize64 > workbook.MaxFile || total > uint64(len(data)) {
			return bad(fmt.Errorf("%.80q: method %d, %d bytes", f.Name, f.Method, f.UncompressedSize64))
		}
		content, err := readEntry(f)
		if err != nil {
			return bad(err)
		}
		name, isFile := strings.CutPrefix(f.Name, bundleFiles)
		switch {
		case isFile && b.file(name) == nil:
			b.files = append(b.files, formFile{Name: name, data: content})
		case f.Name == bundleFolder && about == nil:
			if err := json.Unmarshal(content, &about); err != nil {
				return bad(err)
			}
		case f.Name == bundleProfile && b.profile == nil:
			if b.profile, err = forms.Decode(bundleProfile, content); err != nil {
				return bad(err)
			}
		default:
			return bad(fmt.Errorf("entry %.80q", f.Name))
		}
	}
	if about == nil || b.profile == nil || len(about.Others) > forms.MaxForms {
		return bad(nil)
	}
	b.folder, b.teaching = about.Folder, about.Teaching
	for _, o := range about.Others {
		if b.file(o.Name) == nil {
			b.files = append(b.files, o)
		}
	}
	slices.SortStableFunc(b.files, func(x, y formFile) int { return strings.Compare(x.Name, y.Name) })
	return b, nil
}

func readEntry(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	out := make([]byte, 0, f.UncompressedSize64)
	w := bytes.NewBuffer(out)
	_, err = io.Copy(w, io.LimitReader(r, workbook.MaxFile+1))
	return w.Bytes(), err
}
