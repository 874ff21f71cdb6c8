// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum AntecedentModel {
  static let forest = Forest(text, names: AntecedentFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    cueRecency<0 spokeDistance<4 sentenceDistance<1 before<6 rivals<3|-225 -78 26 229 -132 303 249 978 -200 185 89 830 361 951 908 1241 -267 -97 -41 49 -192 89 -13 195 -226 0 -97 256 41 240 49 381
    subjectRecency<0 lastToSpeak=1 paragraphDistance<1 count<1 kind<12|0 0 0 0 0 0 0 0 -189 -39 -19 27 -83 -107 20 36 -195 -45 37 306 -59 426 340 481 -218 -86 28 98 -180 159 410 376
    cueRecency<0 gender<0 lastNamed<0 before<6 paragraphDistance<1|0 0 0 0 -186 28 -212 -100 0 0 0 0 -134 161 -199 15 28 266 -160 -56 -102 287 -177 -83 303 330 80 170 97 320 -62 29
    subjectRecency<0 lastToSpeak<0 sentenceDistance<2 cueRecency<0 cueDistance=12|-14 71 -181 25 97 150 -83 6 116 172 -27 -47 164 274 -32 202 99 29 -205 -86 363 222 -126 134 8 35 -69 -56 20 76 -81 92
    subjectRecency<0 spokeDistance<5 gender=1 nameDistance<2 possessive<0|-137 -26 -10 0 -98 110 4 26 -117 -83 18 0 -72 -64 12 65 -194 -90 22 21 -144 170 7 154 -149 16 139 177 27 192 258 229
    subjectDistance<3 lastToSpeak<0 sentenceDistance<1 surely<1 gender<0|108 154 -162 31 209 181 46 131 58 65 -24 -44 0 117 39 105 88 47 -184 -113 164 121 -128 117 -17 24 -180 -53 20 50 -136 -154
    sentenceDistance<2 lastToSpeak=1 before<6 gender<0 before<14|-107 83 46 122 0 0 0 0 -177 -78 39 84 0 0 0 0 -156 -80 23 47 -81 121 59 183 -193 -143 68 -5 -124 12 15 137
    subjectDistance<3 spokeDistance<2 gender<0 cueRecency<0 nameDistance=1|-107 -17 175 18 -175 -68 58 2 -26 114 1 142 1 -24 22 -17 92 51 158 105 -98 23 102 105 -24 110 43 186 -121 60 44 73
    subjectDistance<3 lastToSpeak<0 nameDistance<2 kind=5 possessive<0|42 6 -100 8 15 -15 -76 -144 0 24 11 -18 0 -2 0 16 84 77 -166 -6 189 132 -43 33 -3 -5 -89 107 0 124 0 144
    sentenceDistance<3 lastToSpeak=1 subjectDistance<7 spokeDistance<1 surely<1|-163 -47 109 125 -79 56 -3 23 0 -3 0 168 0 -14 0 176 -167 -92 34 0 -54 -93 3 57 0 0 0 19 0 0 0 64
    before<6 sentenceDistance<3 spokeDistance<1 spokeDistance<11 cueGap<0|-139 -56 -41 120 0 0 0 0 -52 -21 8 32 0 0 121 164 -166 -95 -74 -40 0 0 0 0 49 52 19 19 0 0 56 128
    sentenceDistance<3 before<6 count<1 surely=1 after=11|-56 4 -20 90 -153 -69 -47 112 -14 21 11 -7 -140 -107 -50 -108 -22 41 4 -24 -73 -66 -13 -43 -10 13 -13 6 -25 -12 -5 -68
    spokeDistance<1 gender=1 recency=1 paragraphDistance<1 before=2|-141 0 -46 0 -39 0 84 0 -50 88 -14 134 -21 45 49 86 -33 0 -28 0 -20 0 69 0 49 67 65 107 3 8 160 80
    spokeDistance<1 sentenceDistance<3 lastToSpeak=1 cueGap<0 after<6|-73 0 4 0 45 0 -24 140 -123 0 -29 -8 96 0 9 109 -91 0 122 -8 -20 0 37 103 -116 0 -91 0 54 0 15 48
    paragraphDistance<2 gender<0 surely=4 kind<5 nameDistance<1|4 35 -134 -54 18 79 -11 50 -21 111 -99 -59 -49 -18 -11 -53 0 -10 0 4 0 152 0 32 0 57 0 -54 0 26 0 142
    before<6 kind=6 kind=5 after=11 recency<0|-71 62 96 -52 21 -38 0 0 -61 18 31 -4 105 84 0 0 -81 48 110 1 36 90 0 0 -122 -180 96 9 27 -48 0 0
    spokeDistance<1 paragraphDistance<2 lastToSpeak<0 cueGap<0 recency<0|34 0 -15 72 -105 0 59 -7 98 0 51 70 -110 0 -41 -3 0 0 4 140 0 0 -26 0 0 0 -64 73 -7 0 -46 -4
    before=2 sentenceDistance<4 lastToSpeak<0 kind=5 cueGap<21|-4 7 2 73 -65 -19 70 -27 34 -2 -77 21 -16 0 59 -21 58 -4 28 108 -98 -55 -48 64 61 -32 -15 27 -15 -28 79 62
    spokeDistance<1 recency=1 before=13 nameDistance<0 cueBefore<3|-4 -72 -12 -30 -65 0 4 26 -11 40 60 38 2 5 33 5 -6 156 35 78 -126 24 -6 -1 -107 20 1 -34 58 1 -23 17
    possessive=1 sentenceDistance<3 after<19 after=6 subjectRecency=1|-27 -39 90 -115 -87 62 -14 -38 0 0 0 0 -57 0 131 -1 25 -9 17 -24 -4 -4 41 -29 0 0 0 0 58 0 -38 0
    surely<1 before=2 after=2 cueDistance<2 count=2|-44 -52 -11 52 122 -111 -44 5 28 -89 108 48 -106 -36 -26 -29 44 -21 84 -55 70 41 -36 -4 -34 33 -27 9 4 0 47 6
    spokeDistance<1 nameDistance=1 cueKind=1 before<17 kind<0|13 28 81 6 -67 23 -44 44 -31 18 -21 98 -18 56 97 68 -111 0 -105 -10 -23 0 1 -38 -8 5 -17 45 -19 8 206 4
    spokeDistance<1 before=14 recency=3 kind=6 before<6|-22 56 -125 1 -88 29 -30 0 153 8 1 0 -52 0 0 0 15 121 0 0 -17 -54 0 0 -38 -20 0 0 6 0 0 0
    paragraphDistance<4 spokeDistance<1 spokeDistance=11 kind<3 after=2|-71 12 0 105 38 128 0 0 -111 -16 0 42 27 -114 0 0 -22 -69 0 -11 0 0 0 0 -50 64 0 21 -10 19 0 0
    nameDistance=1 cueDistance=12 spokeDistance<8 kind=5 after=7|-6 -23 -74 46 14 17 69 80 108 75 -18 8 -76 83 -53 14 -62 -31 -20 -55 182 2 -9 0 -38 27 0 0 46 31 0 0
    possessive<0 after<19 cueGap<13 after=26 cueGap=1|-28 -62 4 35 -110 172 -8 -44 -40 66 0 0 -52 -11 0 0 0 0 0 0 0 0 -12 27 0 0 0 0 0 0 0 0
    before=14 after=12 nameDistance<6 surely<1 spokeDistance<10|-27 -18 -1 0 23 -115 -101 23 -97 -8 -7 0 -63 -40 26 -4 -78 0 68 0 19 -32 -13 0 22 0 -31 0 109 0 6 9
    before=15 subjectDistance<10 spokeDistance<11 nameDistance<2 cueKind=1|-134 19 35 -6 79 -8 22 0 -21 188 -12 -10 108 0 -12 -6 -73 -2 66 0 -14 0 -60 0 -10 30 84 0 55 0 45 -1
    before=15 gender<0 subjectRecency<1 kind<12 kind=5|0 0 105 0 0 0 -62 0 34 25 -92 190 -3 -8 17 -11 0 0 0 0 0 0 0 0 -15 0 56 0 24 0 -55 0
    before=19 before=15 possessive<0 cueDistance<8 before<7|-57 0 -1 0 -43 51 191 0 15 -2 0 0 -2 113 -34 0 -157 0 0 0 33 0 0 0 -17 0 0 0 -1 0 0 0
    """
}
