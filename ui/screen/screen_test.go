package screen

import (
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// shown builds a screen of 2 by 2 pixels: red, green, blue, white.
func shown(change func(head []uint32)) []byte {
	head := make([]uint32, fields)
	head[headerSize] = 4 * fields
	head[fileVersion], head[pixmapFormat] = version, zPixmap
	head[width], head[height], head[bitsPerPixel], head[bytesPerLine] = 2, 2, 32, 12
	head[redMask], head[greenMask], head[blueMask] = 0xFF0000, 0xFF00, 0xFF
	head[colours] = 1
	change(head)
	var data []byte
	for _, v := range head {
		data = binary.BigEndian.AppendUint32(data, v)
	}
	data = append(data, make([]byte, colourSize)...)
	for _, line := range [][]uint32{{0xFF0000, 0x00FF00}, {0x0000FF, 0xFFFFFF}} {
		for _, p := range append(line, 0) { // a line is padded
			if head[byteOrder] == 1 {
				data = binary.BigEndian.AppendUint32(data, p)
			} else {
				data = binary.LittleEndian.AppendUint32(data, p)
			}
		}
	}
	return data
}

func TestSave(t *testing.T) {
	for name, order := range map[string]uint32{"lowest byte first": 0, "highest byte first": 1} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			from, to := filepath.Join(folder, "screen"), filepath.Join(folder, "screen.png")
			if err := os.WriteFile(from, shown(func(h []uint32) { h[byteOrder] = order }), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := Save(from, to, image.Rectangle{}); err != nil {
				t.Fatal(err)
			}
			f, err := os.Open(to)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			img, err := png.Decode(f)
			if err != nil {
				t.Fatal(err)
			}
			want := []color.NRGBA{{0xFF, 0, 0, 0xFF}, {0, 0xFF, 0, 0xFF}, {0, 0, 0xFF, 0xFF}, {0xFF, 0xFF, 0xFF, 0xFF}}
			for i, c := range want {
				if got := color.NRGBAModel.Convert(img.At(i%2, i/2)); got != c {
					t.Errorf("at %d, %d: %v, want %v", i%2, i/2, got, c)
				}
			}
		})
	}
}

func TestNotAScreen(t *testing.T) {
	whole := shown(func([]uint32) {})
	for name, data := range map[string][]byte{
		"empty":                nil,
		"cut in the header":    whole[:40],
		"cut in the pixels":    whole[:len(whole)-1],
		"another version":      shown(func(h []uint32) { h[fileVersion] = 6 }),
		"16 bits a pixel":      shown(func(h []uint32) { h[bitsPerPixel] = 16 }),
		"no width":             shown(func(h []uint32) { h[width] = 0 }),
		"absurdly high":        shown(func(h []uint32) { h[height] = 1 << 31 }),
		"lines too short":      shown(func(h []uint32) { h[bytesPerLine] = 4 }),
		"header past the end":  shown(func(h []uint32) { h[headerSize] = 1 << 20 }),
		"colours past the end": shown(func(h []uint32) { h[colours] = 1 << 31 }),
	} {
		if _, err := decode(data); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSavePart(t *testing.T) {
	folder := t.TempDir()
	from, to := filepath.Join(folder, "screen"), filepath.Join(folder, "screen.png")
	if err := os.WriteFile(from, shown(func([]uint32) {}), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Save(from, to, image.Rect(0, 0, 1, 2)); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(to)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.DecodeConfig(f)
	if err != nil || img.Width != 1 || img.Height != 2 {
		t.Errorf("%d×%d, %v", img.Width, img.Height, err)
	}
}
