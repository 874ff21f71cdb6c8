// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    cueRecency<0 spokeDistance<4 sentenceDistance<1 before<6 rivals<5|-223 -78 27 358 -127 342 399 1180 -198 236 106 961 377 1072 1048 1421 -260 -137 -135 87 -212 168 -20 564 -258 95 -74 470 207 511 418 682
    subjectRecency<0 lastToSpeak<0 count<1 paragraphDistance<1 before<6|120 169 -204 -84 -67 132 -221 -125 169 475 -119 407 151 76 -192 -94 26 409 -186 -15 -2 148 -201 -81 387 454 92 435 499 443 -99 209
    cueRecency<0 gender<0 lastNamed=1 spokeDistance<4 before<2|-184 265 -210 -114 41 251 -169 -80 70 237 114 -74 240 309 199 183 -117 318 -200 -7 286 302 7 125 63 297 -60 121 308 326 286 250
    subjectRecency<0 lastToSpeak<0 sentenceDistance<2 count<1 startsParagraph=1|59 168 -174 -44 220 261 -35 230 44 131 -204 -129 289 205 -141 -3 -43 155 -78 28 -65 266 86 129 -28 103 -172 -59 56 248 -54 190
    subjectRecency<0 spokeDistance<2 gender=1 nameDistance<1 spokeDistance<4|-187 -145 0 0 -127 212 0 0 -153 41 0 0 69 170 0 0 31 46 -14 14 -11 100 163 216 0 79 177 204 14 145 254 242
    subjectDistance<3 lastToSpeak<0 sentenceDistance<1 surely<1 gender=1|114 28 -186 -116 209 98 -128 155 -35 34 -184 -56 37 57 -147 -169 104 152 -164 33 244 176 43 128 130 102 -57 -91 0 166 71 155
    sentenceDistance<2 lastToSpeak=1 before<6 gender<0 possessive=1|-156 40 4 116 -93 135 49 185 -192 -96 168 30 -132 20 1 123 -77 -78 64 -48 -6 -166 58 42 -153 -152 -21 33 -31 -103 0 0
    subjectDistance<3 spokeDistance<2 cueRecency<0 nameDistance=1 cueKind<0|-146 -38 151 -16 0 101 4 136 70 167 157 136 -77 114 115 186 -159 -43 249 -48 -2 88 36 75 -51 -70 181 4 -83 100 22 139
    subjectDistance<3 lastToSpeak<0 nameDistance<2 cueRecency<0 gender=1|-25 43 -184 -150 132 42 -106 -7 165 -37 -22 98 103 30 -73 18 53 -6 -133 16 230 21 50 20 60 43 -109 137 30 159 -39 94
    paragraphDistance<1 lastToSpeak<0 subjectDistance<7 possessive<0 surely<1|11 64 -135 -65 -2 -43 34 -135 99 215 -167 -24 1 79 -50 77 0 0 -58 -56 0 0 23 -144 84 37 -177 -88 8 95 -101 -85
    sentenceDistance<3 before<6 spokeDistance<1 before<14 spokeDistance<11|-145 0 0 0 0 0 0 0 -184 -106 -102 67 0 0 0 0 -57 57 0 0 0 145 0 0 18 -95 1 24 0 112 0 172
    sentenceDistance<3 before=2 lastToSpeak<0 surely=1 after=2|17 22 94 166 -127 -12 -93 109 93 70 0 36 -137 -98 -44 -43 -28 71 -37 60 -122 148 -86 45 0 35 0 0 -127 -138 18 -48
    paragraphDistance<2 spokeDistance<1 gender<0 recency=1 before<2|-91 -33 0 146 -157 -79 0 91 34 74 0 82 -81 -33 0 -4 -12 26 0 165 -122 26 0 89 -27 87 0 103 50 -21 0 57
    spokeDistance<1 sentenceDistance<3 cueRecency<0 cueGap<2 spokeDistance<11|-121 0 46 0 49 0 -10 0 -143 0 -68 0 -29 0 62 0 11 0 -23 159 82 0 -78 87 -44 0 22 7 89 0 21 166
    paragraphDistance<2 gender=1 kind<3 cueGap<0 nameDistance<1|-140 -33 -21 2 -80 -11 -39 44 -124 -49 53 36 -113 -96 -74 -38 0 14 0 150 0 16 0 37 0 16 0 140 0 -77 0 -84
    before=2 after=5 cueRecency=2 before=19 kind=6|-13 90 -159 -47 -31 -57 -87 154 255 0 0 0 -59 0 0 0 91 -4 30 0 -10 8 0 0 44 0 0 0 -1 0 0 0
    spokeDistance<1 recency=1 before=15 before<6 count<1|-28 141 65 29 -39 0 -18 0 6 133 22 44 0 0 0 0 -107 12 -52 0 367 0 37 0 2 90 72 101 0 0 0 0
    possessive<0 sentenceDistance<3 before<7 kind=6 surely=1|-33 -113 -79 -11 10 -12 -140 47 77 -9 41 164 0 25 12 -72 5 -124 -68 -12 -4 -9 -86 -106 0 -5 0 34 -2 -5 -50 91
    spokeDistance<1 before=14 paragraphDistance<4 recency<0 after=6|-116 0 -43 0 17 75 -144 0 0 0 0 0 -50 152 -135 2 -50 0 -7 0 10 -35 0 0 0 0 0 0 162 136 0 0
    possessive<0 after<19 sentenceDistance<2 after<10 kind<2|-64 27 68 5 -81 125 14 30 0 0 -10 -59 0 0 -58 6 -41 -70 -16 -44 -108 70 -30 -88 0 0 108 -40 0 0 -67 63
    after=5 before=2 cueKind<0 cueDistance<5 after=2|-21 -11 50 0 -42 -115 5 83 -6 0 117 0 59 -124 -192 -1 131 0 28 0 22 0 -85 0 -69 0 11 0 -51 0 -39 0
    spokeDistance<1 cueBefore<2 spokeDistance<4 kind=5 nameDistance=1|-54 0 -38 0 187 48 12 1 57 0 61 0 -21 23 -135 123 -23 0 14 0 44 -153 -75 155 85 0 111 0 26 13 74 60
    before=15 nameDistance<6 spokeDistance=11 kind<3 surely<3|-132 0 43 0 120 0 162 0 -56 -14 13 47 78 0 -119 -6 -20 -16 -19 334 15 0 25 0 -152 -7 -25 71 -10 0 13 0
    cueGap<0 spokeDistance<11 subjectDistance=1 after<6 cueBefore=4|-28 -27 8 82 44 -14 -43 -59 41 -84 -52 113 159 -151 143 -44 -19 -129 82 31 -3 -110 -17 26 32 -41 129 -52 23 -4 -220 0
    before=19 before=15 paragraphDistance<2 cueDistance<11 after=2|-108 -5 -38 0 -17 59 447 0 30 -22 -19 0 -1 207 -46 0 -25 0 -5 0 66 0 -22 0 -100 0 -1 0 -7 0 -5 0
    after=21 cueGap<16 kind<3 after=11 recency<0|-20 26 -19 230 90 -98 -22 82 56 0 85 0 -23 0 -4 0 -22 -51 27 144 56 -32 -17 -44 64 0 -52 0 -138 0 -173 0
    before=14 after=12 nameDistance<7 spokeDistance=11 subjectDistance=10|-150 -42 60 0 15 -164 -73 45 113 0 21 0 -30 -54 -29 0 183 -1 -8 0 8 -2 0 0 -6 0 0 0 -15 0 0 0
    before=13 subjectDistance<1 cueKind=1 cueRecency=1 kind=5|5 -101 -36 -35 17 -118 127 -11 32 -63 -49 190 17 -53 -124 -14 89 -52 6 97 -141 -1 -16 77 37 -22 33 -24 86 -1 -63 0
    before=19 before=15 subjectRecency<2 gender<0 before=17|35 -15 8 0 1 130 -4 0 -98 60 410 0 -3 109 -60 0 -40 0 0 0 123 0 0 0 32 0 0 0 -101 0 0 0
    before=14 after=12 cueDistance=4 before=2 after=26|-2 -174 -83 45 -39 -5 128 0 61 0 5 0 -174 0 2 0 21 -61 0 0 136 0 0 0 -133 0 0 0 -6 0 0 0
    """
}
