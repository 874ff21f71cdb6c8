// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    cueRecency<0 spokeDistance<4 sentenceDistance<1 before<6 rivals=6|-258 -144 -124 75 -205 147 -10 576 -257 81 -85 458 177 507 438 686 -223 -83 15 345 -127 329 416 1164 -189 254 127 989 376 1082 1083 1419
    subjectRecency<0 lastToSpeak<0 count<1 paragraphDistance<1 before<6|88 194 -206 -86 -7 132 -222 -124 175 472 -124 406 150 81 -192 -105 47 438 -176 16 -2 140 -200 -88 395 454 96 436 489 442 -98 203
    cueRecency<0 gender<0 paragraphDistance<1 before<6 spokeDistance<10|-196 -64 -215 -150 -61 222 -182 -98 -145 125 -207 -71 221 311 -75 112 -128 175 -102 54 94 320 161 91 -84 142 -141 166 273 318 221 206
    subjectRecency<0 lastToSpeak=1 sentenceDistance<2 count<1 startsParagraph=1|-173 -49 59 200 -33 232 218 257 -203 -129 42 133 -142 -10 290 196 -75 32 -28 158 80 137 -47 266 -172 -69 -56 97 -45 207 52 258
    subjectRecency<0 spokeDistance<6 nameDistance<2 gender=1 possessive=1|-195 -120 -30 27 -146 39 110 177 -147 177 -12 161 28 192 263 221 -171 -25 -24 0 -156 -105 47 0 -125 126 51 129 -77 -94 -37 77
    subjectDistance<3 lastToSpeak=1 sentenceDistance<1 surely<1 gender<0|-163 26 107 147 69 131 241 173 -51 -98 110 104 77 157 0 167 -187 -83 91 26 -136 152 207 87 -183 -73 -50 20 -131 -159 43 113
    sentenceDistance<2 lastToSpeak<0 before<2 gender=1 possessive=1|138 50 -191 -99 -44 143 -136 39 64 115 -141 36 42 188 -84 143 -20 35 -153 -150 0 0 -18 -52 67 -14 -84 -25 64 88 4 -176
    subjectDistance<3 spokeDistance<2 cueRecency<0 nameDistance=1 gender<0|-104 -27 270 -11 -13 118 -44 146 115 50 208 108 -40 109 72 195 -177 -78 122 -34 7 14 25 -38 -104 38 121 89 -125 83 87 87
    subjectDistance<3 lastToSpeak<0 nameDistance<1 cueDistance<10 cueRecency<0|235 -54 -174 -44 204 161 -12 53 -92 -5 -108 -46 -29 -28 82 -28 142 -65 9 -18 23 71 -36 18 16 80 -86 127 120 155 -66 69
    sentenceDistance<3 spokeDistance<1 gender<0 lastToSpeak<0 subjectDistance<6|90 167 0 189 119 24 0 143 -136 7 0 0 -182 -102 0 -10 10 23 0 180 -90 -26 0 122 -27 54 0 -32 -89 -3 0 -15
    before<6 sentenceDistance<2 after=11 before<14 spokeDistance<7|-128 0 31 0 -79 0 18 0 -187 -82 -118 74 -83 126 29 -14 -21 0 56 0 -22 0 46 0 96 25 -73 133 -38 -4 -48 -85
    sentenceDistance<3 before<6 surely=1 count<2 before<14|-81 60 0 0 97 -49 0 0 -128 -15 0 0 -156 0 0 0 -88 -66 -5 43 -39 21 70 6 -155 -111 -36 105 -149 -131 -78 -135
    spokeDistance<1 paragraphDistance<2 before<6 kind=6 recency=1|-166 0 -66 137 -57 0 18 160 80 0 64 81 6 0 -4 77 4 0 16 98 40 0 68 135 -5 0 182 -30 -1 0 -103 -75
    spokeDistance<1 gender<0 after=2 cueRecency<0 before=2|-45 63 -83 12 237 109 -80 8 14 143 -22 117 -61 5 -69 0 37 128 -44 85 -6 -34 -66 -6 103 142 146 8 83 38 36 7
    paragraphDistance<2 cueGap<0 kind<2 nameDistance=1 cueDistance<7|-73 -11 -99 -51 -115 -16 -110 -62 0 113 0 72 0 184 0 -72 -78 -3 55 56 18 28 -26 -27 0 72 0 113 0 16 0 -78
    after=5 before=2 recency<2 cueRecency<0 after=2|-84 -130 -27 -4 -4 -133 50 39 7 -39 156 -28 13 -102 95 -29 18 0 -119 0 119 0 30 0 -32 0 146 0 -64 0 29 0
    spokeDistance<1 paragraphDistance<4 recency<0 nameDistance<1 surely<2|-114 0 -11 35 0 0 2 93 0 0 91 88 0 0 -59 151 -140 0 -39 6 0 0 38 27 0 0 -63 20 0 0 -32 144
    surely<1 cueGap<0 lastToSpeak=1 sentenceDistance<1 subjectDistance<10|-127 -52 -109 -125 76 -7 153 0 36 -2 -24 -16 117 56 99 -17 33 13 -18 -85 -8 65 116 -4 51 -76 -3 -205 19 65 -97 69
    spokeDistance<1 after=5 subjectRecency=1 cueAfter<2 after=6|-77 118 -3 0 188 -73 -60 0 -16 121 -106 42 27 82 -101 -76 185 23 0 0 15 0 0 0 62 113 0 0 -1 -46 0 0
    possessive=1 sentenceDistance<3 after<18 count<1 after<24|-48 -5 64 -109 0 0 0 0 -104 -53 -14 -74 0 0 0 0 -1 -14 54 -86 6 124 19 -35 50 -6 304 -12 -98 -27 -26 -77
    before=14 before=19 before=15 paragraphDistance<4 count=3|-114 -41 -14 0 -7 0 0 0 -3 -174 252 0 259 0 0 0 -20 -2 -1 0 0 0 0 0 61 -11 8 0 -10 0 0 0
    spokeDistance<1 cueBefore<2 spokeDistance<4 kind=5 cueKind=1|-82 0 -24 0 200 -37 10 107 78 0 64 0 19 44 -77 99 108 0 59 0 81 -49 -25 169 25 0 -2 0 -43 4 -106 98
    spokeDistance<1 recency<0 nameDistance<1 cueRecency<1 lastToSpeak=1|-107 0 -111 0 82 -11 -30 -16 19 -10 91 0 33 -10 -52 0 67 0 -44 0 17 95 -56 106 -14 22 -36 72 0 16 -23 136
    after=5 possessive<0 spokeDistance<7 after=7 subjectDistance<10|-24 -1 -32 -105 -8 0 103 127 0 0 -24 0 0 0 0 0 -146 0 34 -125 7 0 -14 -75 -21 0 -71 0 27 0 165 0
    before=19 before=15 gender=1 after=2 cueDistance<8|-47 157 442 0 -14 -31 50 0 -30 0 -15 0 137 0 -8 0 -1 38 -26 0 5 161 -53 0 -94 0 -2 0 -18 0 -8 0
    cueGap=4 after=22 after=21 cueGap<16 kind<3|13 0 -1 0 -16 0 0 0 2 -17 -14 0 234 0 0 0 43 0 29 0 -98 0 0 0 -28 -186 180 17 47 -81 0 0
    before=14 before=25 before=13 subjectDistance<2 after=6|44 -134 -99 0 -109 0 0 0 -14 -108 -47 0 45 0 0 0 -18 -6 -17 0 -7 0 0 0 92 0 50 0 -20 0 0 0
    before=19 nameDistance<2 cueKind=1 before<7 subjectDistance<10|-128 74 -8 73 -103 0 13 0 8 0 68 0 -49 0 1 0 -19 164 22 24 -70 2 -61 12 23 0 -37 0 -36 0 119 0
    before=15 cueDistance<11 nameDistance<2 kind<0 before<18|-123 0 34 0 115 0 55 0 -111 0 26 0 -103 0 -169 0 -42 50 -14 -24 -8 353 -2 -34 -90 45 114 -20 73 -23 -33 -22
    before=14 after=12 nameDistance<6 after<7 kind=6|17 -24 9 0 -6 -155 -63 46 -172 -22 0 0 34 -92 0 0 -25 0 101 0 80 0 -57 0 9 0 0 0 -54 4 0 0
    """
}
