// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    cueRecency<0 spokeDistance<4 sentenceDistance<1 before<6 rivals<3|-225 -82 22 212 -133 305 253 980 -201 185 90 830 366 953 908 1241 -267 -97 -41 49 -192 89 -13 195 -226 0 -97 256 41 240 49 381
    subjectRecency<0 lastToSpeak=1 paragraphDistance<1 count<1 kind=15|-198 -45 39 299 -59 426 339 482 -217 -85 19 98 -180 157 410 376 0 0 0 0 0 0 0 0 -189 -39 -19 27 -83 -107 20 36
    cueRecency<0 gender<0 lastNamed=1 before<6 paragraphDistance<1|-184 24 -212 -111 0 0 0 0 -136 159 -199 15 0 0 0 0 -106 286 -177 -84 26 268 -160 -56 94 320 -61 40 303 330 79 168
    subjectRecency<0 lastToSpeak<0 sentenceDistance<2 cueRecency<0 cueDistance<11|101 21 -205 -84 364 224 -125 134 8 35 -68 -56 19 76 -80 90 -16 71 -182 25 93 163 -86 8 120 172 -41 -47 168 274 -28 203
    subjectRecency<0 spokeDistance<3 gender<0 nameDistance<2 possessive<0|-101 111 20 13 -137 -22 -8 0 -51 -54 -22 62 -117 -83 18 0 -130 169 25 154 -191 -70 51 15 33 187 263 239 -148 19 138 172
    subjectDistance<3 lastToSpeak=1 sentenceDistance<1 surely<1 before<6|-188 -73 6 181 -86 80 81 135 -183 -71 16 -19 -129 -71 20 70 -141 12 143 124 115 157 230 197 -136 -35 25 88 -44 -129 0 117
    sentenceDistance<2 lastToSpeak<0 gender<0 before<2 possessive=1|49 133 -138 47 99 89 -189 -110 56 188 -93 140 5 125 -126 21 41 12 -61 -26 -10 14 -115 -115 25 56 -1 -116 0 0 -10 -57
    subjectDistance<3 spokeDistance<2 gender=1 cueRecency<0 nameDistance=1|-177 -66 56 -4 -106 -15 175 20 -12 -17 23 -21 -11 115 2 142 -104 19 95 102 99 51 159 103 -126 56 43 69 -16 114 42 185
    subjectDistance<3 lastToSpeak=1 nameDistance<2 gender<0 cueRecency<0|-131 16 52 18 35 19 183 44 -180 -103 -6 62 -104 -11 113 70 -78 121 68 39 -28 90 40 152 -48 54 67 0 -83 5 58 48
    sentenceDistance<3 lastToSpeak<0 subjectDistance<7 spokeDistance<1 surely<1|105 131 -163 -50 2 28 -86 55 0 171 0 -3 0 176 0 -14 34 0 -166 -89 3 74 -56 -91 0 21 0 0 0 66 0 0
    sentenceDistance<3 before<6 spokeDistance<1 before<14 lastToSpeak<0|34 18 0 0 0 117 0 0 6 -33 46 49 0 83 0 175 -142 14 0 0 0 0 0 0 -170 -109 -86 51 0 -5 0 -10
    sentenceDistance<3 before<6 count<1 surely=1 after=11|-66 14 -18 87 -156 -66 -45 107 -10 26 12 -6 -138 -104 -52 -106 -13 37 9 -32 -72 -63 -12 -42 -10 17 -12 7 -25 -12 -6 -68
    spokeDistance<1 paragraphDistance<2 gender=1 recency=1 before=2|-153 0 -59 91 -50 0 -14 138 -21 0 -21 48 10 0 52 77 -50 0 38 67 -31 0 42 106 -4 0 7 8 -3 0 156 77
    spokeDistance<1 sentenceDistance<3 lastToSpeak<0 cueGap<0 sentenceDistance=1|8 0 1 105 -85 0 -2 0 104 0 92 -18 -136 0 -80 -5 0 0 -4 132 0 0 73 -7 0 0 -45 125 0 0 -36 -3
    paragraphDistance<2 cueGap<0 kind<3 cueDistance=12 nameDistance=1|-56 19 47 47 -14 8 -16 -57 -83 -41 -98 -31 -88 7 -113 -82 0 71 0 111 0 10 0 -69 0 94 0 46 0 165 0 -63
    before<6 kind=6 kind=5 lastToSpeak=1 recency<2|-112 10 0 -21 -19 -62 0 0 -39 6 -9 54 47 -39 0 0 -68 14 143 -29 105 89 0 0 -3 124 125 -47 -6 -13 0 0
    spokeDistance<1 gender<0 surely<3 cueGap<13 nameDistance=1|-11 23 96 0 -49 10 -70 17 -17 80 -44 28 96 32 -68 -34 136 79 97 31 14 10 -1 36 -2 76 73 24 2 38 -50 59
    cueKind<0 before=2 subjectDistance<8 kind<3 before=6|-33 -78 -25 79 8 68 117 -96 -36 -104 67 -12 15 -76 89 -73 -5 -49 0 0 -5 31 0 0 50 168 0 0 -78 -52 0 0
    spokeDistance<1 recency=1 after=6 nameDistance<2 subjectDistance<10|-107 0 -6 0 10 0 0 0 5 91 13 49 0 0 0 0 8 40 -11 12 -30 12 -1 -1 -36 95 39 22 143 41 106 38
    possessive<0 sentenceDistance<3 after<13 lastToSpeak=1 after=6|-55 -69 -119 60 61 -95 -45 -13 14 154 -4 51 0 -8 -22 4 0 0 0 0 0 4 -1 123 0 0 0 0 0 -12 0 26
    before=14 before=13 before=25 count=6 cueKind=2|22 -104 -111 0 -103 0 0 0 -12 0 127 0 -3 0 0 0 5 -46 13 0 14 0 0 0 6 -55 22 0 -6 0 0 0
    spokeDistance<1 paragraphDistance<4 before=15 after=2 before=2|-97 0 -25 86 -3 0 168 0 -51 0 78 31 0 0 -9 0 0 0 42 105 0 0 0 0 -21 0 -12 -8 0 0 0 0
    spokeDistance<1 recency<0 nameDistance<1 surely<1 spokeDistance<11|-53 0 30 0 77 0 -31 0 -43 0 -26 0 -87 0 -86 0 -4 9 0 40 41 40 -48 112 91 0 29 4 23 -1 3 48
    spokeDistance<1 cueBefore<2 spokeDistance<6 kind=5 after=11|-39 0 -8 0 196 -46 35 116 -2 0 26 0 12 3 -62 90 -87 0 -36 0 -1 -7 -103 20 96 0 69 0 -71 20 -13 14
    before=14 after=12 nameDistance<6 spokeDistance=11 kind<3|-78 -7 25 0 24 -43 -54 -1 76 0 -6 0 98 0 31 0 -97 -18 -11 0 12 -120 -48 25 13 0 22 0 -87 -27 -74 0
    cueKind<0 kind=6 after<10 cueGap<20 cueBefore<2|71 0 -6 0 -25 0 0 0 -26 -58 31 13 20 -37 -8 0 -22 0 13 0 179 0 -17 0 -11 -22 64 100 16 -62 -51 37
    before=19 before=14 before=15 spokeDistance<1 subjectRecency=1|-16 134 -107 0 162 0 0 0 89 20 1 0 0 0 0 0 28 17 -42 0 -17 0 0 0 -13 3 0 0 0 0 0 0
    before=19 recency=3 cueRecency=1 before<9 surely=3|-27 74 -100 -4 97 -4 -84 76 26 0 23 0 -24 0 -122 0 4 31 -26 31 -43 -11 -17 0 -52 0 22 0 61 0 -19 0
    possessive<0 nameDistance<2 cueAfter<0 cueDistance<6 cueGap<2|-49 -60 -53 58 9 176 -25 -13 4 -32 -58 -38 0 42 -2 -11 -35 -63 -77 18 -11 -9 -49 -81 82 -8 1 26 0 13 -3 34
    before=19 after=5 recency=3 cueRecency=1 count=3|-6 87 -67 0 -10 35 -3 0 35 -13 -69 0 -138 75 20 0 74 7 -24 0 -23 -8 0 0 -26 -1 -3 0 -10 0 0 0
    """
}
