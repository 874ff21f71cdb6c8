// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    cueRecency<0 spokeDistance<4 sentenceDistance<1 before<6 rivals<5|-223 -84 40 358 -127 342 391 1175 -197 246 102 968 382 1075 1074 1418 -259 -142 -139 87 -207 180 -20 568 -258 78 -79 469 209 525 434 689
    subjectRecency<0 lastToSpeak<0 paragraphDistance<1 count<1 before<6|95 169 -204 -83 175 475 -124 402 -15 132 -221 -126 152 81 -192 -91 18 408 -186 -11 392 455 92 431 5 148 -201 -83 495 438 -98 224
    cueRecency<0 gender<0 paragraphDistance<1 before<6 spokeDistance<2|-192 23 -213 -124 -34 265 -178 -91 -152 155 -204 -8 190 306 -52 109 73 44 -20 0 139 326 106 120 146 159 -73 76 357 328 280 199
    subjectRecency<0 lastToSpeak<0 sentenceDistance<1 count<1 startsParagraph<0|-47 253 -50 76 -61 260 83 140 27 129 -157 -5 0 237 -47 213 104 293 -168 21 241 249 16 233 119 167 -198 -130 297 201 -130 10
    subjectRecency<0 spokeDistance<5 gender<0 nameDistance<2 possessive=1|-148 194 -7 164 -195 -114 26 17 30 194 247 223 -146 39 114 174 -120 185 -11 24 -172 -33 -21 0 -85 -95 6 81 -160 -89 46 0
    subjectDistance<3 lastToSpeak<0 sentenceDistance<1 surely<1 gender<0|106 143 -164 29 236 176 51 130 132 110 -51 -92 0 166 75 124 88 42 -186 -122 204 109 -129 149 -41 25 -183 -58 43 65 -148 -159
    sentenceDistance<2 lastToSpeak=1 before<2 gender<0 possessive<0|-81 -40 59 -17 -1 -162 52 89 -155 -141 -17 35 -19 -53 0 0 -148 42 44 124 -94 138 40 186 -190 -100 146 74 -131 40 -12 114
    subjectDistance<3 spokeDistance<2 cueRecency<0 nameDistance=1 gender<0|-109 -30 265 -17 -4 121 -2 143 90 49 199 99 -33 117 70 195 -178 -59 96 -55 26 -16 47 -34 -103 29 120 117 -130 85 85 89
    subjectDistance<3 lastToSpeak<0 nameDistance<2 cueRecency<0 cueDistance<10|157 -33 -182 -55 231 99 -48 33 161 -22 -24 7 61 23 -14 10 -88 27 -120 -39 -29 -22 32 -45 59 41 -66 139 71 146 -64 79
    sentenceDistance<3 spokeDistance<1 gender=1 cueRecency<0 spokeDistance<11|-188 -71 0 0 -101 23 0 0 -20 -8 0 0 -96 85 0 0 -64 74 0 121 -51 11 0 160 152 -72 0 151 79 41 0 184
    sentenceDistance<3 before<6 before<14 spokeDistance<1 lastToSpeak=1|-143 19 0 0 -180 -111 -88 56 0 0 0 0 0 -19 0 -38 61 16 0 0 4 -76 47 37 0 125 0 0 0 132 0 178
    sentenceDistance<3 before<6 surely=1 after=11 subjectRecency=1|-151 -27 -51 110 -150 -50 -140 -131 -62 27 -38 -70 31 -76 -21 -106 -88 -1 20 18 -43 -114 81 49 -56 -19 62 126 -26 101 -16 -21
    paragraphDistance<2 spokeDistance<1 before=2 recency=1 kind=6|-131 -39 0 142 -62 50 0 145 -32 28 0 121 -14 139 0 125 68 85 0 103 13 -41 0 33 -1 84 0 -98 -1 16 0 0
    gender<0 spokeDistance<1 cueGap<0 spokeDistance<11 sentenceDistance=1|10 -69 0 0 -73 -133 0 0 3 16 110 105 101 72 -53 0 125 18 0 0 -39 -56 0 0 5 -37 130 70 -39 -98 148 59
    paragraphDistance<2 cueGap<0 kind=6 surely<1 cueDistance=5|-116 52 -108 -33 6 -7 136 155 -102 -33 -121 -116 -9 61 -19 -35 135 -102 71 16 -15 -17 -2 -3 -25 35 0 -27 0 -1 -1 0
    before<6 subjectDistance<10 before=15 recency=1 kind=6|-112 13 -39 19 313 0 -27 0 -91 138 66 40 52 0 -30 0 -15 55 107 3 0 0 0 0 0 0 148 -173 0 0 0 0
    spokeDistance<1 paragraphDistance<3 lastToSpeak<0 surely=1 cueGap<12|53 0 -65 131 -134 0 65 0 0 0 26 2 -76 0 3 0 123 0 -6 114 -121 0 -5 -45 -16 0 121 63 -110 0 -128 0
    before=2 cueGap<21 sentenceDistance=1 lastToSpeak=1 cueGap<0|3 -129 -30 41 197 0 -17 156 -73 100 -3 89 1 84 6 116 0 0 -72 -60 0 0 -21 -47 0 0 93 67 0 0 -50 21
    spokeDistance<1 before=14 before=13 count=6 cueBefore<0|-2 -43 -59 0 -25 111 0 0 138 -18 -6 0 2 0 0 0 9 158 -154 3 -119 0 0 0 -65 56 -117 0 218 0 0 0
    possessive=1 sentenceDistance<3 after<18 subjectRecency=1 after=6|-29 -58 97 -133 -94 135 -17 -39 24 -21 -10 -36 -2 -9 50 -57 0 0 0 0 -67 0 133 -1 0 0 0 0 53 0 -32 0
    before=14 before=25 before=13 before=19 count=6|14 -139 -89 0 -81 0 0 0 210 0 0 0 0 0 0 0 -4 -109 -19 0 186 0 0 0 -5 0 0 0 0 0 0 0
    nameDistance<6 after<10 kind<2 nameDistance<1 count<6|125 12 -151 127 96 -87 56 54 0 128 0 -99 0 -69 0 3 -14 -41 -118 -24 -116 10 -129 -14 0 75 0 22 0 -41 0 82
    surely<1 spokeDistance<10 kind=5 nameDistance=1 before=2|-38 -93 32 84 88 21 -84 79 3 -95 12 52 106 -70 149 -6 -65 116 92 102 24 -16 27 2 54 -44 72 23 -58 -44 33 0
    after=5 spokeDistance<8 kind=5 after=11 cueKind=1|-28 -133 75 79 15 0 -15 0 -32 0 -54 0 130 0 7 0 89 -10 48 0 99 0 -56 0 -143 0 -146 0 0 0 -132 0
    before=15 subjectRecency<2 gender<0 after=2 kind<3|-5 -1 45 -12 -76 426 -21 -37 32 0 -115 0 -36 -1 -53 0 -13 16 -34 15 -106 85 26 -8 86 -6 127 -5 -120 -10 -5 -7
    possessive<0 after<19 cueGap<13 after=26 kind<3|-46 -36 6 23 -61 304 -3 -2 -69 -111 0 0 -35 10 0 0 -34 -86 2 52 -192 114 -19 -34 -18 159 0 0 -49 -28 0 0
    before=15 subjectRecency<2 surely<3 recency<3 cueAfter<0|-35 68 40 -3 -141 -12 -12 -18 65 -39 8 -5 -66 397 -8 -36 -32 -5 116 -1 62 -10 312 -2 -64 -13 -39 16 -71 97 -48 0
    before=19 before=15 subjectRecency<2 spokeDistance<4 subjectDistance<11|-71 72 347 0 -43 95 -9 0 148 -2 -15 0 95 0 -2 0 -13 -17 -16 0 12 151 -31 0 -112 -3 0 0 -15 44 0 0
    before=19 nameDistance<6 before=15 cueDistance<11 cueGap<2|-96 0 43 -3 -10 0 162 0 84 -18 -54 99 -1 0 -30 0 -76 0 -36 55 -31 0 227 0 -71 32 22 137 -4 0 -46 0
    before=14 after=12 nameDistance<7 recency<0 after=11|-96 -26 59 0 24 -146 -93 62 14 0 0 0 11 -75 -30 -7 41 -5 0 0 37 -30 0 0 3 0 0 0 -103 -58 0 0
    """
}
