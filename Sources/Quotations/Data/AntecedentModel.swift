// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    subjectRecency<0 lastToSpeak=1 rivals<5 cueRecency<0 surely<1|-202 387 342 907 -256 139 55 250 -12 931 758 1398 -76 482 341 679 -219 -98 210 158 -261 -178 -30 0 -86 9 226 1012 -124 -60 0 139
    cueRecency<0 lastToSpeak<0 paragraphDistance<1 before<6 count<1|16 58 -206 -98 135 383 -75 247 -99 246 -167 -90 496 443 284 506 -36 53 -220 -201 116 121 -190 -152 -40 144 -213 33 646 404 31 293
    subjectDistance<2 lastToSpeak<0 sentenceDistance<1 before<6 gender=1|21 37 -211 -157 138 37 -175 -54 24 82 -180 -80 401 259 -29 138 -50 199 -191 -59 129 274 -28 198 80 265 -148 49 528 327 428 343
    subjectDistance<2 spokeDistance<3 surely=4 nameDistance<1 cueRecency<0|-201 -87 60 -29 -162 32 155 3 -149 -19 268 227 97 186 352 232 -84 143 181 193 -30 223 119 235 -93 96 185 255 77 209 147 269
    subjectDistance<2 spokeDistance<2 gender=1 nameDistance<1 before<6|-196 -141 -18 -49 -157 92 -39 142 -148 -33 109 98 -13 80 131 211 -143 -36 114 -22 -60 156 347 193 5 102 254 197 254 195 304 245
    subjectDistance<3 nameDistance<1 before<6 cueRecency<0 surely<1|-187 -44 -47 1 -96 -2 218 157 -163 94 -71 111 14 166 180 192 -193 -57 -122 -18 -170 -69 -51 -105 -40 -80 -82 -31 99 187 69 45
    sentenceDistance<2 before<6 gender=1 cueRecency<0 cueDistance<6|-194 -115 -159 57 -157 -2 -91 158 -115 -34 10 -33 -41 -7 -29 45 -152 -50 -134 -1 -18 23 -21 -20 -144 -59 100 81 -6 92 61 175
    sentenceDistance<3 gender=1 possessive<0 subjectDistance=1 kind<3|-83 -106 23 -17 -170 -76 -85 118 0 -41 0 59 0 40 0 169 -100 -74 -40 -55 -180 -59 -122 49 0 -39 0 -238 0 86 0 89
    lastToSpeak=1 sentenceDistance<1 kind=5 cueGap<0 nameDistance<4|-160 -37 69 30 -76 -127 68 57 -191 94 -34 16 58 134 27 -57 -62 89 38 177 -10 91 147 121 -132 213 -41 111 -48 29 113 56
    sentenceDistance<3 spokeDistance<1 lastToSpeak<0 subjectDistance<7 possessive=1|130 194 0 238 -184 -63 0 -6 -36 39 0 196 -83 39 0 -27 52 0 0 12 -136 -63 0 0 0 -10 0 42 41 -147 0 0
    spokeDistance<1 nameDistance<5 before<2 recency<2 possessive=1|-165 0 -128 155 -130 0 42 -14 -86 6 -19 172 -24 61 77 199 -126 0 -55 0 11 0 -82 0 44 0 -32 39 0 0 -179 4
    paragraphDistance<2 spokeDistance<1 gender<0 subjectDistance<5 spokeDistance<4|-143 32 0 0 -180 -100 0 0 158 27 0 0 -98 -15 0 0 -23 144 0 188 131 112 0 148 -23 27 0 164 -71 22 0 111
    paragraphDistance<2 gender=1 after=6 nameDistance<2 after=2|-162 -94 -76 20 -82 6 3 6 0 -14 0 12 0 205 0 150 -103 -38 -59 -76 0 0 0 0 0 -35 0 155 0 0 0 0
    spokeDistance<1 sentenceDistance<5 after=5 after<6 kind=5|-139 0 -25 159 0 0 0 0 -137 0 71 129 -126 0 -120 -9 51 0 45 164 0 0 0 0 -44 0 -16 65 0 0 0 0
    before<6 before<14 paragraphDistance<2 count<7 before<15|88 0 0 0 73 0 0 0 -134 0 0 0 -3 0 0 0 0 0 -63 94 -15 0 -78 -28 -51 0 -150 -65 356 0 -105 63
    before<6 recency<2 before<14 subjectRecency<1 surely=1|-31 0 55 0 -143 -70 -113 129 -119 0 22 0 -144 67 -45 37 -138 0 86 0 -134 -1 -114 -60 67 0 0 0 -64 -23 117 -75
    spokeDistance<1 nameDistance<5 recency<0 lastNamed=1 spokeDistance<7|-100 0 -60 0 77 0 21 0 0 0 66 0 0 0 -65 0 -98 8 31 21 -16 38 30 119 0 0 41 103 0 0 36 172
    spokeDistance<1 paragraphDistance<4 cueGap<11 spokeDistance<10 sentenceDistance=1|-118 0 -7 0 -146 0 -64 0 -19 0 -27 54 -42 0 55 100 0 0 133 0 0 0 -19 0 0 0 9 157 0 0 -22 104
    before=14 paragraphDistance<4 before=2 cueRecency<0 after=2|-170 -31 -19 -144 -29 0 32 0 78 0 -2 -121 -19 0 115 0 -82 -7 98 -59 -28 0 -68 0 -4 0 -80 -56 0 0 63 0
    spokeDistance<1 after=5 cueRecency=2 after=11 spokeDistance<7|13 0 -161 0 -74 0 -45 0 -26 0 0 0 31 0 0 0 30 100 -16 -71 61 156 152 33 -82 65 0 0 -68 -1 0 0
    spokeDistance<1 before=14 after=22 before=15 count<1|11 98 -115 2 16 0 0 0 -41 0 0 0 0 0 0 0 -37 83 -156 0 215 2 -1 0 281 0 0 0 0 0 0 0
    nameDistance<2 cueKind=1 cueRecency=1 spokeDistance<11 surely<1|-129 9 -50 120 47 -6 225 -45 -6 -1 -68 123 67 9 -59 -76 -53 -64 2 -37 -150 -15 -37 6 228 121 26 75 49 15 86 -1
    before=19 before=14 paragraphDistance<4 after=22 before=15|-126 -3 -28 0 0 217 -152 0 -4 0 0 0 169 0 -1 0 -10 0 0 0 180 0 0 0 0 0 0 0 0 0 0 0
    cueGap<11 nameDistance=1 before=13 after<5 before<15|-29 18 97 -8 0 0 0 0 -107 -165 447 -31 0 0 0 0 -15 -8 55 15 62 -95 -58 -23 -18 -6 131 -50 36 -114 -58 -48
    after=21 surely=4 gender<0 before<0 before=15|16 55 11 76 -49 126 -20 4 141 63 -23 -56 -42 145 280 -14 -8 0 -11 -12 262 0 -16 0 0 0 0 0 0 0 0 0
    possessive<0 before<2 after<19 sentenceDistance<2 kind=5|-71 -64 28 -25 91 -102 91 22 -28 77 -254 126 -86 -26 16 13 -14 42 -13 -38 1 220 -1 -46 68 -14 -71 26 2 4 -47 33
    cueKind=1 after=11 kind<2 lastNamed<0 subjectRecency<0|-15 -28 28 14 31 75 -8 3 22 -26 41 -40 -38 20 29 -114 63 168 96 -25 -53 93 -103 -143 -67 -46 -38 -7 50 159 -98 -33
    cueGap=4 nameDistance=8 before=19 count=3 count=2|-11 -218 -167 -9 258 -11 -1 0 60 25 -15 0 -13 0 -2 0 31 37 -32 -2 -9 0 0 0 0 0 0 0 0 0 0 0
    before=14 nameDistance=8 cueGap=4 before=19 before=2|-1 -137 -152 -6 -177 -17 -8 0 173 0 -3 0 -11 0 0 0 32 0 -47 0 51 0 -3 0 0 0 0 0 0 0 0 0
    paragraphDistance<4 spokeDistance<1 recency<0 after=11 spokeDistance<7|-99 4 0 0 0 -27 0 0 -61 55 0 0 0 -106 0 0 -45 27 0 -2 0 49 0 177 -8 -86 0 99 0 -39 0 -37
    """
}
