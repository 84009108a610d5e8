package workspace

import (
	"io"
	"path/filepath"
	"strings"

	"izpete/data/chart"
	"izpete/data/report"
	"izpete/data/survey"
)

// Picture is a chart with its title, its base and where it comes from, to be
// looked at by itself. Regular and Bold are the fonts that it was laid out with.
type Picture struct {
	Scene         chart.Scene
	Regular, Bold []byte
}

// pictureScale is how many pixels a unit of a scene takes: enough to be printed.
const pictureScale = 2

// SavePicture writes a picture to a file whose ending, "png" or "svg", names the
// format. The file is written whole or not at all. The error has the code
// "picture-format" for another ending.
func (w *Workspace) SavePicture(path string, p Picture) error {
	fonts := report.Fonts{Regular: p.Regular, Bold: p.Bold}
	write := func(out io.Writer) error { return report.SVG(out, p.Scene, fonts) }
	switch strings.ToLower(filepath.Ext(path)) {
	case ".svg":
	case ".png":
		write = func(out io.Writer) error {
			return report.PNG(out, p.Scene, fonts, pictureScale)
		}
	default:
		return survey.Problem("picture-format", survey.Place{File: filepath.Base(path)}, nil)
	}
	return w.explain("save picture", replaceFile(path, write))
}
