package report

import (
	typeface "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// typeset is the fonts of a picture, in the sizes that it needs.
type typeset struct {
	k             float32 // pixels to a unit
	regular, bold *sfnt.Font
	faces         map[faceKey]typeface.Face
}

type faceKey struct {
	size float32
	bold bool
}

func newTypeset(fonts Fonts, scale float32) (*typeset, error) {
	l := &typeset{k: scale, faces: map[faceKey]typeface.Face{}}
	var err error
	if l.regular, err = opentype.Parse(fonts.Regular); err != nil {
		return nil, err
	}
	l.bold, err = opentype.Parse(fonts.Bold)
	return l, err
}

func (l *typeset) face(key faceKey) (typeface.Face, error) {
	if f := l.faces[key]; f != nil {
		return f, nil
	}
	of := l.regular
	if key.bold {
		of = l.bold
	}
	f, err := opentype.NewFace(of, &opentype.FaceOptions{Size: float64(key.size * l.k), DPI: 72, Hinting: typeface.HintingNone})
	if err != nil {
		return nil, err
	}
	l.faces[key] = f
	return f, nil
}

// width returns how wide a text is, in units.
func (l *typeset) width(text string, size float32, bold bool) (float32, error) {
	f, err := l.face(faceKey{size, bold})
	if err != nil {
		return 0, err
	}
	return float32(typeface.MeasureString(f, text)) / 64 / l.k, nil
}
