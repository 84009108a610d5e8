// Package screen takes pictures of a virtual display. The toolkit's own capture
// reads the front buffer of the window, which software drivers leave black;
// Xvfb started with -fbdir keeps what is really shown in a file, in the format
// of xwd, and that is what is read here.
package screen

import (
	"encoding/binary"
	"errors"
	"image"
	"image/png"
	"math/bits"
	"os"
)

// ErrFormat reports a file that is not the screen of a virtual display with 24
// or 32 bits a pixel.
var ErrFormat = errors.New("screen: not a screen in the format of xwd with true colours")

// Read returns what the display shows now. screen is the file in which Xvfb keeps
// it.
func Read(screen string) (*image.NRGBA, error) {
	data, err := os.ReadFile(screen)
	if err != nil {
		return nil, err
	}
	return decode(data)
}

// Save writes a part of what the display shows now as a PNG; an empty part is all
// of it.
func Save(screen, path string, part image.Rectangle) error {
	img, err := Read(screen)
	if err != nil {
		return err
	}
	if !part.Empty() {
		img = img.SubImage(part).(*image.NRGBA)
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// The fields of the header that matter, by their place in it; each is 32 bits,
// the highest byte first.
const (
	headerSize = iota
	fileVersion
	pixmapFormat
	_ // depth
	width
	height
	_ // offset
	byteOrder
	_ // bitmap unit
	_ // bitmap order
	_ // bitmap pad
	bitsPerPixel
	bytesPerLine
	_ // class of colours
	redMask
	greenMask
	blueMask
	_ // bits a colour
	_ // entries of the colour map
	colours
	fields
)

const (
	version    = 7
	zPixmap    = 2  // pixels one after another
	colourSize = 12 // bytes an entry of the colour map
	largest    = 1 << 14
)

func decode(data []byte) (*image.NRGBA, error) {
	if len(data) < 4*fields {
		return nil, ErrFormat
	}
	var head [fields]int
	for i := range head {
		head[i] = int(binary.BigEndian.Uint32(data[4*i:]))
	}
	w, h, line := head[width], head[height], head[bytesPerLine]
	switch {
	case head[fileVersion] != version, head[pixmapFormat] != zPixmap, head[bitsPerPixel] != 32,
		w < 1, w > largest, h < 1, h > largest, line < 4*w, line > 8*largest,
		head[headerSize] > len(data), head[colours] > len(data):
		return nil, ErrFormat
	}
	start := head[headerSize] + colourSize*head[colours]
	if start+h*line > len(data) {
		return nil, ErrFormat
	}
	order := binary.ByteOrder(binary.LittleEndian)
	if head[byteOrder] == 1 {
		order = binary.BigEndian
	}
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		from := data[start+y*line:]
		to := img.Pix[y*img.Stride:]
		for x := range w {
			p := order.Uint32(from[4*x:])
			to[4*x] = channel(p, head[redMask])
			to[4*x+1] = channel(p, head[greenMask])
			to[4*x+2] = channel(p, head[blueMask])
			to[4*x+3] = 0xFF
		}
	}
	return img, nil
}

// channel takes one colour of eight bits out of a pixel.
func channel(p uint32, mask int) uint8 {
	return uint8(p & uint32(mask) >> bits.TrailingZeros32(uint32(mask)))
}
