// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    cueRecency<0 spokeDistance<4 sentenceDistance<1 before<6 rivals=6|-259 -140 -139 87 -213 174 -20 568 -258 78 -79 469 230 528 434 687 -223 -78 45 381 -128 341 373 1174 -199 236 106 974 385 1081 1082 1417
    subjectRecency<0 lastToSpeak=1 paragraphDistance<1 count<1 before<6|-203 -85 110 169 -124 399 174 471 -221 -126 -15 132 -192 -98 152 81 -185 -10 22 409 84 432 388 456 -201 -83 -2 148 -100 222 507 434
    cueRecency<0 gender<0 lastNamed<0 spokeDistance<3 before<2|29 255 -168 -86 -178 244 -210 -107 274 315 225 198 96 248 194 -102 263 305 12 140 -113 304 -191 -10 344 324 280 248 115 302 -106 104
    subjectRecency<0 lastToSpeak=1 sentenceDistance<2 count<1 startsParagraph<0|-88 39 -42 155 63 132 -67 265 -172 -56 -28 106 -73 199 57 238 -174 -50 56 185 -36 230 226 260 -204 -127 68 130 -141 -8 287 206
    subjectRecency<0 spokeDistance<6 gender=1 nameDistance<2 possessive<0|-172 -53 -26 0 -136 164 41 67 -160 -108 45 0 -102 -89 -19 80 -195 -116 -7 36 -153 188 -19 168 -146 33 131 179 26 194 250 219
    subjectDistance<3 lastToSpeak=1 sentenceDistance<1 surely<1 gender=1|-186 -120 101 42 -128 146 205 114 -184 -50 -40 27 -148 -163 40 94 -165 15 108 145 54 130 238 175 -43 -89 132 109 76 159 0 167
    sentenceDistance<2 lastToSpeak<0 before<6 gender<0 before<14|27 116 -113 89 0 0 0 0 55 64 -181 -68 0 0 0 0 8 26 -173 -77 56 183 -96 116 191 16 -200 -141 -4 129 -130 15
    subjectDistance<3 spokeDistance<2 cueRecency<0 nameDistance=1 gender<0|-106 -31 256 -9 -32 120 -13 144 96 37 199 96 -24 120 71 195 -178 -63 111 -33 29 -6 45 -36 -103 28 126 119 -128 84 83 81
    subjectDistance<3 lastToSpeak=1 nameDistance<2 cueRecency<0 cueDistance<10|-182 -44 178 -5 -45 30 236 99 -37 -1 166 -20 -13 11 57 17 -119 -61 -86 26 33 -52 -33 -27 -78 151 50 46 -61 80 63 145
    paragraphDistance<1 spokeDistance<1 gender<0 cueRecency<0 subjectDistance<5|-111 86 0 175 -182 -82 0 107 -57 -20 0 77 24 -72 0 93 -9 4 0 119 -128 0 0 91 66 69 0 183 68 -4 0 120
    sentenceDistance<3 before<6 spokeDistance<1 lastToSpeak<0 cueGap<0|-32 -19 16 30 0 138 0 175 -148 -15 -72 95 0 0 0 -24 90 -26 123 71 0 90 0 159 -171 -58 -100 -36 0 -19 0 -10
    sentenceDistance<3 before<6 surely=1 possessive<0 after=11|-32 -86 0 -143 -3 -86 -7 -131 -146 -14 -35 106 -152 -63 -50 -87 0 19 -1 59 0 0 0 0 -102 24 -5 -29 -63 -23 -36 -96
    paragraphDistance<2 spokeDistance<1 before=2 kind=6 before<6|-156 -45 0 129 0 0 0 0 82 190 0 42 0 0 0 0 -53 11 0 143 -68 83 0 166 -10 -35 0 -12 13 -14 0 39
    spokeDistance<1 recency=1 gender<0 nameDistance<3 after<6|34 52 42 23 -119 0 -1 0 -37 142 63 99 -50 166 11 15 -54 41 -97 0 -136 0 15 0 48 118 151 72 9 -21 -104 70
    paragraphDistance<2 cueGap<0 kind<3 nameDistance=1 cueAfter=1|-58 90 -42 39 -28 68 -81 -56 0 14 0 6 0 -14 0 -117 -92 -26 -81 -13 -62 -34 -115 -88 0 122 0 100 0 78 0 -48
    before=2 subjectDistance<10 before=6 before=15 kind<3|-115 48 35 79 -83 0 8 0 379 0 -26 0 0 0 0 0 -103 51 -10 43 276 0 -132 0 91 0 -24 0 0 0 0 0
    spokeDistance<1 recency=1 surely<1 spokeDistance<10 cueGap<0|19 0 89 0 -97 0 -18 0 -28 127 26 68 196 109 24 -31 -59 0 -11 0 -126 0 -116 0 22 78 57 98 -12 -17 58 41
    sentenceDistance<3 possessive=1 lastToSpeak<0 subjectDistance<7 before=15|179 140 35 -2 -129 -34 -100 -75 -7 6 0 -41 -27 30 95 -119 -3 0 0 0 -55 400 0 0 0 -15 0 0 -7 -23 0 -1
    spokeDistance<1 before=14 after=5 recency=3 after<6|-5 121 -149 0 0 0 0 0 -74 64 -45 0 0 0 0 0 53 111 -107 3 -122 44 -47 0 -5 -142 -12 0 -17 0 -10 0
    surely<1 after=21 count<4 kind<3 after=6|69 18 45 20 -10 -82 246 122 -56 30 -135 -2 22 -102 73 94 -66 8 0 0 53 154 0 0 124 8 0 0 40 -27 0 0
    paragraphDistance<3 count<6 after=21 surely<3 before=15|132 -7 -118 28 81 -85 -21 112 -4 68 -112 -35 0 24 47 171 0 -13 -13 37 0 0 0 -15 0 0 -19 320 0 0 0 0
    nameDistance=1 cueKind=1 cueBefore<3 count<6 after<10|-17 84 66 -37 -12 -4 -35 -112 -28 -60 4 25 0 8 -186 102 118 21 -11 91 63 -80 19 39 -43 -4 149 -167 -65 34 -23 223
    before=19 before=14 before=2 nameDistance<6 spokeDistance=11|-91 32 -53 0 -105 0 0 0 -3 227 -147 0 60 0 0 0 137 0 -1 0 30 0 0 0 -30 14 -59 0 -71 0 0 0
    spokeDistance<1 subjectRecency=1 after=10 after=6 spokeDistance<10|-26 0 12 0 261 0 -45 0 107 0 166 0 0 0 0 0 -23 109 114 13 27 22 -53 3 37 91 -64 -69 0 0 0 0
    before=19 before=14 after=12 nameDistance<7 spokeDistance=11|-120 -21 -44 0 35 19 0 0 12 201 -165 0 -68 0 56 0 113 0 0 0 24 0 0 0 -26 14 -57 0 -53 0 0 0
    cueGap<13 after<5 after=14 kind<3 subjectRecency=3|14 26 -64 -115 115 8 0 0 -37 -15 156 -65 333 -96 0 0 -103 -26 23 72 -75 -38 0 0 102 -66 15 -68 -38 -77 0 0
    nameDistance=1 cueAfter=1 recency<0 surely<1 rivals<4|63 -69 -41 109 -78 -86 -26 2 88 43 -29 -115 -52 85 -39 -111 -58 41 -72 12 24 85 100 14 -49 -57 -40 1 -3 -33 -28 4
    before=19 recency=3 cueRecency=1 lastNamed=1 recency<0|-29 56 -79 44 38 -37 -130 181 57 69 97 0 11 -1 -136 0 11 60 0 0 34 0 0 0 -33 18 0 0 -8 0 0 0
    before=15 subjectRecency<2 gender<0 kind<5 before=6|20 -2 95 -20 -44 395 -28 -55 1 2 -5 17 -148 66 12 -17 1 0 -36 0 -89 0 -68 0 206 0 10 0 145 0 44 0
    possessive<0 after<18 before<23 before<14 kind<0|90 11 70 27 -3 313 -49 9 0 0 0 0 -133 32 14 -11 -7 -128 -5 -144 -12 -62 -1 -12 0 0 0 0 -54 97 -50 12
    """
}
