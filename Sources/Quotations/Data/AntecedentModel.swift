// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    subjectRecency<0 lastToSpeak=1 rivals=6 surely<1 cueRecency<0|-251 111 45 163 -202 375 336 796 -251 -129 -16 0 -218 -89 137 83 -66 450 247 650 -13 901 669 1371 -91 -51 0 80 -79 10 131 759
    cueRecency<0 lastToSpeak<0 paragraphDistance<1 before<6 count<1|-10 67 -205 -62 133 383 -68 237 -81 219 -167 -72 485 450 270 503 7 28 -220 -191 75 88 -190 -146 -10 99 -208 28 567 364 29 277
    subjectDistance<2 lastToSpeak<0 sentenceDistance<1 before<6 gender=1|35 2 -211 -151 83 50 -172 -55 35 77 -177 -63 317 240 -38 140 -40 149 -190 -43 109 276 -29 194 84 263 -148 46 475 332 363 342
    subjectDistance<2 spokeDistance<3 surely<3 nameDistance<1 cueRecency<0|-163 41 135 10 -200 -82 41 -21 86 181 328 224 -146 -19 214 172 -28 214 109 232 -77 135 122 197 78 209 122 267 -93 92 126 238
    subjectDistance<2 spokeDistance<2 gender=1 before<6 recency<2|-197 -135 -7 -11 -170 -104 34 84 -153 1 96 21 -96 168 124 73 -169 -52 68 21 -50 105 34 187 -56 80 206 146 133 185 320 234
    subjectDistance<2 before<6 nameDistance<2 cueRecency<0 surely<1|-181 23 -110 11 -90 -17 212 123 -101 44 45 138 -71 119 188 193 -190 -12 -155 29 -123 -44 -41 -98 -75 64 127 125 -31 -66 65 78
    sentenceDistance<1 before<6 gender<0 cueRecency<0 cueDistance<6|-152 39 -55 183 -185 -99 -121 87 -34 -5 -21 51 -91 -8 8 -34 -19 26 -18 -15 -136 -23 -90 4 0 98 116 180 -121 -46 67 99
    sentenceDistance<2 gender<0 subjectDistance<5 possessive<0 nameDistance=1|-78 2 -105 -28 100 -52 -26 -12 -127 26 -179 -74 10 89 -83 -59 0 0 0 -35 0 -126 0 -43 0 128 0 -64 0 127 0 85
    lastToSpeak<0 sentenceDistance<1 kind=5 cueGap<0 paragraphDistance<2|-13 -170 0 0 12 -89 0 0 118 -177 0 0 65 -84 0 0 80 -58 182 32 2 4 125 150 194 -142 118 -45 64 110 43 98
    spokeDistance<5 sentenceDistance<1 subjectDistance<5 spokeDistance<1 possessive=1|-158 191 -13 36 -43 53 47 39 0 0 0 222 0 0 0 193 -118 0 2 0 7 1 -143 10 0 0 0 9 0 0 0 26
    spokeDistance<5 nameDistance<2 before<6 count<6 before<14|60 66 26 96 0 0 0 0 -144 -20 11 73 0 0 0 0 -52 -61 -59 -4 41 4 -47 112 -172 82 -118 3 -70 50 72 160
    spokeDistance<1 sentenceDistance<3 lastToSpeak<0 subjectDistance<7 possessive<0|30 0 0 7 -87 0 -42 0 0 0 3 20 27 0 -112 0 147 0 122 189 -170 0 -44 -3 -48 0 21 170 -77 0 30 -14
    sentenceDistance<3 gender<0 after=6 after=2 cueRecency<0|-70 6 -150 -29 -15 1 -64 26 -26 174 -107 -9 0 0 0 0 -56 36 8 -47 35 110 23 129 -14 30 38 -70 0 0 0 0
    spokeDistance<1 sentenceDistance<5 after=5 spokeDistance<11 subjectDistance<4|-152 0 -45 0 -103 0 -113 0 -29 0 93 168 -16 0 110 35 0 0 21 0 0 0 -156 0 0 0 -3 153 0 0 -18 -41
    before<6 sentenceDistance<3 before<14 subjectRecency<1 possessive<0|4 0 0 0 -22 4 -61 21 11 0 74 0 -7 -17 -87 -132 -123 0 68 0 -130 -88 -123 87 -42 0 -4 0 -104 63 -42 49
    before<6 recency<2 after=11 before<14 recency<0|-63 0 69 0 -126 0 60 0 -153 7 -65 57 -17 9 -32 26 0 0 -9 0 0 0 -48 0 0 0 -56 64 0 0 -15 -132
    spokeDistance<1 nameDistance<5 gender<0 spokeDistance=11 recency<0|-87 5 44 111 -128 0 -27 44 34 0 -26 0 10 0 -10 0 28 19 -13 145 -10 0 -53 132 4 0 -69 0 0 0 19 0
    spokeDistance<1 paragraphDistance<4 cueGap<20 sentenceDistance=1 spokeDistance<11|-52 0 -5 0 -154 0 -60 0 0 0 142 0 0 0 -2 0 -6 0 -41 39 -50 0 38 87 0 0 51 67 0 0 -24 131
    before=2 sentenceDistance<3 cueKind<0 lastToSpeak<0 subjectDistance<7|97 -48 74 30 162 46 55 107 -109 -73 10 36 -140 -1 -63 -30 -54 -53 0 127 27 -1 -6 -41 43 -36 0 123 -55 -47 -13 -32
    spokeDistance<1 nameDistance<5 after<7 after=5 spokeDistance=12|49 15 -30 139 -119 5 68 82 0 0 0 0 -15 0 65 -19 -75 0 -12 0 -95 0 31 0 0 0 0 0 -64 0 -134 0
    spokeDistance<1 before=14 after=12 nameDistance<6 before=15|-87 1 -32 0 24 0 0 0 6 102 -160 1 -84 63 30 0 -11 0 0 0 0 0 0 0 194 0 0 0 0 0 0 0
    spokeDistance<1 nameDistance=1 cueGap<15 cueAfter=1 after<5|37 40 3 32 23 9 -31 -11 -61 4 56 90 -30 69 9 102 64 3 12 33 -72 4 -100 -22 -48 -18 256 20 -60 0 -13 19
    paragraphDistance<4 before=2 cueRecency<0 after=2 cueAfter<0|-138 -27 -10 40 34 -9 -11 113 -44 104 -14 -64 -2 -81 0 67 -30 55 -9 -39 -4 -26 0 1 -4 -50 0 -31 0 37 0 -6
    spokeDistance<1 paragraphDistance<4 before=15 count<1 before<6|-47 0 13 90 -1 0 -26 0 -93 0 -88 30 -3 0 211 0 -37 0 10 52 0 0 0 0 -83 0 23 71 0 0 0 0
    paragraphDistance<4 before=14 after=12 before=19 after=22|-109 6 -13 -149 -20 -54 0 29 -1 160 0 0 0 0 0 0 -1 145 0 0 0 0 0 0 0 0 0 0 0 0 0 0
    spokeDistance<1 before=15 gender<0 before<23 kind<1|93 24 0 0 -84 55 0 0 10 80 -18 0 -29 -1 209 0 -54 -18 0 0 -96 0 0 0 -20 32 19 0 54 53 -12 0
    after=5 kind<3 after<10 gender<0 subjectRecency<2|-15 0 16 0 22 74 94 -60 -2 0 -90 0 3 -21 -74 -17 74 0 -75 0 1 12 50 -90 -11 0 33 0 -29 -25 18 -96
    cueGap<11 nameDistance=1 cueAfter=1 recency<0 cueKind=2|145 -6 -10 -33 -96 -36 123 55 16 -73 94 -43 23 74 17 -25 -17 142 -30 -13 8 -54 66 14 14 -60 -5 -32 -86 -42 105 -33
    before=19 cueGap=4 before=2 cueGap<21 sentenceDistance=1|-12 46 0 0 -66 0 0 0 -11 116 -37 -6 7 0 7 0 120 -10 0 0 -15 0 0 0 -21 60 -142 0 79 0 17 0
    after=21 count<1 before=15 spokeDistance<7 count=10|30 29 -45 150 -10 -4 192 0 -9 10 81 29 -6 0 -18 0 -63 -51 0 0 -5 0 0 0 50 69 0 0 -1 0 0 0
    """
}
