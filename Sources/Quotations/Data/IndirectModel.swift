// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file

/// Written by `train-quotations`: change the training, not this file.
enum IndirectModel {
  static let forest = Forest(text, names: IndirectFeature.allCases.map { "\($0)" })

  static let text: StaticString = """
    words<0 cueStrength<5 stretchBefore=1 stretchAfter<0 cueStrength<13|-260 525 0 0 -264 679 0 0 53 -108 0 0 -282 490 0 0 -253 553 -268 634 -250 512 -236 479 -121 260 -253 557 -189 369 -265 542
    words<0 cueStrength<8 stretchBefore=1 stretchAfter<0 reading=2|-205 333 -221 378 -225 389 -199 352 85 -18 -159 317 -143 315 -143 316 -236 0 -231 0 -233 0 -182 0 -178 0 -249 0 -273 0 -250 0
    contentFirst<0 contentAfter=5 cueAfter<15 stretchAfter=1 startsSentence<0|-79 -63 100 0 -146 142 -66 0 -143 210 -224 0 -186 242 -211 0 -161 155 31 0 -172 247 -119 0 -173 268 -223 0 -210 316 -209 0
    contentFirst<0 contentBefore<4 hasStretch<0 cueAfter<17 subjectChance<8|-225 0 -224 0 95 0 -219 27 -214 0 -227 0 -25 0 -35 123 -219 0 -212 0 -3 0 -220 137 -211 0 -215 0 -112 0 -176 221
    reading=2 hasStretch=1 commas<0 cueVerb=15 contentBefore=2|-79 -162 -211 -196 79 -177 -219 -220 -89 406 -11 -56 -185 351 -30 -95 -117 -200 -149 -152 -182 -191 -202 -164 96 -116 -57 -23 -64 14 -81 -37
    reading=2 hasStretch=1 commas=1 contentFirst=18 rest<5|25 -158 -208 -211 -177 -161 -162 -179 8 -60 -127 -24 -157 -39 -54 -11 48 125 -212 -211 -81 82 -200 -114 323 72 -190 -4 234 -4 -143 -4
    reading=2 cueKind=5 words<0 cueThirdAfter<4 cueVerb<0|60 -176 -29 179 -34 0 -181 0 -181 -60 57 14 145 0 -80 0 -22 -200 0 0 74 0 0 0 -110 -152 0 0 162 0 0 0
    contentAfter<5 contentFirst=18 contentAfter<4 cueStrength<3 words<0|-169 34 50 245 0 -24 0 -36 -201 -145 -74 -79 0 -170 0 -114 0 0 0 0 0 1 0 0 0 0 0 0 0 192 0 0
    hasStretch=1 contentAfter<17 commas=1 contentSecondAfter=6 stretchAfter=1|-158 -195 19 -200 -179 -131 -58 -124 -127 -198 277 -57 -105 -55 -6 -10 -157 -130 103 -208 -119 -53 -140 -198 40 -136 460 -68 -23 -8 -31 -15
    contentAfter<5 contentBefore=2 reading<1 cueAfter=5 stretchBefore<0|-201 -172 -114 -115 21 66 -19 -208 -193 -75 -74 -30 0 193 0 0 -169 -18 -157 -131 205 12 -38 -102 -107 530 -82 -10 0 -250 0 -12
    contentAfter<5 contentBefore=2 contentBefore<5 commas<0 contentAfter<3|-94 -6 0 0 -177 -80 -166 -3 201 51 0 0 -174 -142 -129 -137 0 -171 0 0 0 92 0 -139 0 10 0 0 0 10 0 -139
    reading=2 cueVerb=15 contentBefore=2 contentFirst<17 cueStrength<10|85 -21 59 229 -119 -65 4 -19 -34 -179 -160 86 -114 -120 -88 45 -31 -147 0 0 -142 -182 0 0 37 -187 0 0 -134 -161 0 0
    contentAfter<5 reading=1 subjectSide<1 cueSecondAfter<6 reading=2|-179 66 -96 -107 -148 3 130 17 -82 136 -4 -149 -82 78 -24 -129 -42 139 0 0 -175 -176 0 0 -70 111 0 0 -168 118 0 0
    contentSecond=1 contentFirst=18 cueAfter=18 contentBefore<10 stretchAfter<0|-57 -117 -76 -25 50 -11 31 0 21 -183 -35 -4 73 -17 -89 -82 -80 0 250 0 42 0 -20 0 7 -194 76 -5 -155 -24 112 0
    hasStretch<0 commas=1 stretchAfter=1 rest=1 cueStrength<5|-193 -19 -125 -85 -201 86 -175 -104 0 57 0 9 -193 8 -160 -27 -78 56 -45 -166 -132 64 -96 -94 0 -80 0 -124 -109 -12 -68 -8
    hasStretch<0 contentSecond=11 cueSecondAfter=11 reading=3 rest<1|-194 -24 -66 56 -25 -125 -72 40 -170 122 -15 75 -22 312 0 38 -199 13 -97 -38 -17 -119 -140 155 0 0 0 0 0 0 0 0
    hasStretch=1 contentFirst=18 contentFirst<29 contentSecondAfter<7 cueIsLast=1|16 -99 0 0 -38 -189 -15 -77 104 -166 0 0 2 -196 137 -164 113 -6 0 0 163 -97 65 -3 -11 -3 0 0 -121 -143 0 -1
    hasStretch<0 contentBefore=2 contentFirst<17 subjectChance<8 contentSecond<6|-191 78 -82 -80 -152 -20 -49 -71 -171 -12 -68 -67 -135 -66 -27 -131 -122 -80 -21 -108 -184 -33 -91 -53 -85 -107 -14 -131 -122 54 -38 -1
    hasStretch=1 commas=1 verbs<0 cueStrength<12 subjectKind=15|79 -186 -4 -155 -34 -188 -106 -95 -49 -147 -114 -111 35 -133 -109 -73 125 -37 65 -22 -99 -36 -21 -4 139 -13 115 -7 -88 -19 52 -3
    hasStretch<0 contentBefore=2 hasThat<0 contentSecondAfter=6 contentAfter<17|0 -12 0 0 -142 -117 -50 -91 0 0 0 0 -148 -46 -18 -71 -128 -91 -3 -28 -194 10 -134 -79 -4 -24 0 0 -55 221 -3 -12
    hasStretch=1 contentFirst=18 contentBefore<11 contentFirst<29 cueAfter<29|-68 -7 0 0 72 -135 0 0 -3 -24 1 -2 -70 -30 -17 -1 35 -68 0 0 10 -35 0 0 -69 -133 159 -59 3 -191 57 -135
    contentAfter<17 contentSecondAfter=7 contentBefore=2 verbs<0 cueStrength<7|-74 39 15 182 -61 -15 -9 -44 -150 -23 1 253 19 -156 -50 -26 -147 -66 -80 94 -124 -137 -39 -9 -97 33 -33 -34 -95 -91 -29 -8
    hasStretch<0 contentFirst=17 contentAfter=3 contentBefore=2 cueBefore=1|-191 6 -16 -149 -15 -147 0 -6 -121 -40 -6 -51 -2 -53 0 -4 -132 84 0 -18 0 -5 0 0 -22 -189 0 -11 0 -2 0 0
    hasStretch<0 commas=1 words<5 cueBefore=2 subjectChance<8|-182 44 -134 -14 -45 -21 0 -98 -110 61 -33 88 -5 -69 0 -18 -143 -21 -96 -111 -12 29 0 -126 -91 117 -28 41 -3 -91 0 -21
    hasStretch=1 contentFirst=13 contentBefore=6 rest=1 subjectKind=15|8 -180 -44 -86 -39 -131 -114 -33 -17 -137 16 -40 91 -107 -207 -13 -55 -52 61 -7 -6 -3 0 0 148 -9 -105 -1 -24 -2 -29 0
    hasStretch=1 contentBefore=18 verbs<0 cueKind=3 cueBefore=2|20 -169 -54 -68 -6 -166 -131 -29 -72 -50 -138 -7 32 -39 -89 -3 81 -109 69 -22 -65 -83 -79 -5 -25 -3 -21 -1 15 -4 -16 0
    hasStretch=1 contentSecondAfter=13 reading=2 subjectSide<1 cueAfter=5|-23 -94 -117 -1 117 -92 -12 -2 10 -179 -93 -20 -153 -103 15 -3 5 0 0 0 -6 0 0 0 -107 0 0 0 105 -91 41 -1
    commas<0 cueStrength<17 verbs<0 stretchBefore=1 reading<0|59 67 -60 4 -45 0 -74 -1 -116 -79 -2 121 -105 -211 -54 13 0 0 0 0 0 -101 0 20 0 0 0 0 0 171 0 -61
    hasStretch=1 contentAfter=3 contentSecondAfter=7 contentAfter<17 contentSecondAfter=6|-90 -79 0 0 -27 -24 0 0 1 -179 -134 -9 139 -19 -10 -1 -54 -80 0 0 0 0 0 0 131 -28 0 0 0 0 0 0
    hasStretch=1 contentFirst=17 contentFirst=26 contentFirst<15 subjectGap<2|-6 -120 -139 -3 -103 -16 0 0 19 -76 0 0 0 0 0 0 35 -155 -104 -8 -18 -35 0 0 -21 -143 0 0 0 0 0 0
    rest=3 reading=2 rest<7 subjectSide<1 cueStrength<5|-21 0 97 0 -27 -52 78 -3 67 0 -151 0 -5 -178 82 -104 -103 0 -123 0 49 -9 -51 0 -52 0 -178 0 17 -94 -121 -35
    hasStretch=1 hasThat=1 cueAfter=13 contentBefore=6 contentAfter<3|-6 -144 -91 -29 22 -46 122 -10 58 -82 0 0 -173 -8 0 0 5 -135 -123 -39 8 -35 -64 -17 -54 -94 0 0 -134 -20 0 0
    contentBefore=2 contentSecondAfter=13 cueVerb<8 words<8 cueKind<1|32 107 -41 9 -33 -44 -143 25 -11 -51 -107 7 9 -69 -56 -59 -68 -44 57 0 33 -75 -103 -20 22 -2 -34 -17 1 -120 -30 58
    hasStretch=1 commas<0 words<5 reading=3 cueVerb<0|6 -99 26 -154 -90 0 -24 -5 -39 -8 45 -48 -7 0 281 -20 -48 -80 22 -105 -108 0 1 -4 -39 -2 -72 -4 -7 0 -15 -3
    hasStretch<0 contentAfter=3 contentSecond=2 reading<2 cueBefore<22|-36 190 0 -21 -5 194 0 0 -149 -1 -4 -95 -8 -65 0 -15 -41 -138 0 -6 -1 -14 0 0 -142 5 -4 -134 -9 -144 0 -3
    contentFirst=17 contentSecond=13 contentBefore=7 cueBefore<24 contentFirst<9|-33 -91 -87 49 -41 -151 -122 0 -4 -68 -41 8 41 -149 -40 -11 58 0 12 0 -71 0 4 0 -13 0 -32 0 56 0 132 0
    hasStretch<0 contentAfter=3 contentSecondAfter=1 hasThat<0 contentSecondAfter=13|-58 -51 0 -9 0 -30 0 -25 -165 5 -3 -133 -6 -133 -4 -29 -1 -106 0 0 0 0 0 0 -13 -67 0 -10 0 0 0 0
    rest=3 contentFirst=18 contentSecondAfter<10 subjectGap<3 contentBefore<6|-53 -82 -29 -22 -23 -19 32 -18 28 -114 -9 -37 11 -44 103 24 -116 -61 -68 0 35 -21 53 0 -12 -102 -15 -6 -12 -100 23 0
    contentFirst=26 contentFirst<17 cueStrength<1 contentSecond<6 cueKind<1|26 -22 12 0 -155 -159 -121 0 -79 -90 -18 0 -113 -98 154 0 28 -29 -88 0 62 0 36 0 -18 -51 9 0 0 0 -92 0
    rest=3 hasStretch=1 contentSecondAfter=7 commas<0 rest<5|-80 0 -50 0 -104 0 -4 0 10 0 -107 0 128 0 -15 0 6 -92 -90 -3 -61 -42 0 -1 1 -166 -131 -27 36 -53 -1 -2
    hasThat<0 cueSecondAfter=25 verbs<0 reading=2 cueStrength<18|-70 37 160 13 -70 -41 6 -37 0 124 0 123 0 -151 0 -54 -58 -5 35 31 -117 12 -74 -20 0 -34 0 47 0 -157 0 -70
    rest=3 hasStretch<0 rest=6 reading=2 rest<7|-85 0 35 0 0 0 0 0 -49 0 -81 0 0 0 0 0 -142 -2 -1 -161 -8 0 -89 0 -38 -26 70 -77 -15 0 40 0
    contentSecondAfter=1 contentSecondAfter=13 contentBefore=2 commas=1 startsSentence=1|9 -63 -53 0 -65 -38 51 0 -60 56 -34 0 -10 -4 -22 0 0 -137 -79 0 -23 -20 -23 0 19 -72 -27 0 168 -1 -13 0
    contentAfter=3 rest=3 contentSecondAfter=1 contentSecondAfter=6 reading<2|94 -24 0 0 -2 0 0 0 -209 0 0 0 0 0 0 0 0 -123 -165 26 -116 -26 0 0 119 0 -52 0 0 0 0 0
    contentSecond=13 contentAfter=3 rest=3 verbs<1 reading=2|7 -29 3 42 -126 -24 -6 0 2 -34 -131 -58 -92 -26 32 0 57 14 -21 0 -54 -1 0 0 -76 -98 -30 0 -40 0 0 0
    contentFirst=17 cueAfter=17 contentFirst<15 cueStrength<3 cueVerb=11|20 -33 -26 -149 -18 0 152 0 -82 -78 -20 -97 42 0 94 0 -160 -13 0 0 85 0 0 0 0 0 0 0 0 0 0 0
    hasThat<0 commas<0 cueFlags<0 rest<6 contentBefore<5|55 -68 -66 92 -22 -121 -62 27 -31 -86 -64 -7 60 17 -40 5 -1 -100 -5 -70 -4 -23 -16 -30 -10 3 -6 15 35 73 -25 -6
    hasStretch<0 contentFirst=26 subjectGap<6 contentSecondAfter<19 reading=3|-7 -114 0 -90 -68 -4 -2 19 -55 20 -3 -114 -137 1 -16 -31 -2 -51 0 -16 -41 130 -2 122 0 -30 0 -6 -13 -198 -1 -40
    hasStretch=1 contentFirst=15 contentAfter=3 rest=3 contentFirst=17|2 -151 -136 -1 -92 -5 42 0 -152 -22 -4 0 25 0 0 0 -86 -3 0 0 -3 0 0 0 -6 0 0 0 0 0 0 0
    words<4 cueBefore=24 rest=1 startsSentence<0 cueVerb<0|-55 -34 -112 -88 74 -128 147 10 29 27 114 -67 -43 -128 -10 -32 -8 -3 -47 -73 11 -14 99 82 -23 6 48 -57 13 -45 73 -31
    contentSecond=2 cueBefore<20 commas=1 cueBefore=2 rest=1|-5 32 23 -92 -40 -87 -116 -94 0 0 -31 -37 0 0 39 -82 7 21 -16 -46 36 -5 -85 -128 0 0 59 -4 0 0 39 -49
    contentBefore=7 stretchAfter<0 contentBefore<6 cueVerb=7 cueVerb<0|-74 32 -29 -15 6 0 6 0 386 0 24 9 -374 0 -29 0 105 169 -8 11 -122 0 -5 0 0 0 0 0 0 0 0 0
    contentSecondAfter=1 contentAfter=3 rest=3 contentSecondAfter=13 subjectGap=8|2 -120 -88 -11 -141 0 24 0 -69 0 -7 0 0 0 0 0 -2 0 -70 -16 -22 0 0 0 141 0 0 0 0 0 0 0
    hasStretch=1 contentFirst=15 contentFirst=26 contentBefore=8 rest<6|-3 -95 -86 0 -24 -7 0 0 77 -5 -47 0 165 0 0 0 4 -129 -83 -1 -52 -14 0 0 -25 -13 -68 0 1 -2 0 0
    hasStretch<0 words<4 cueBefore=26 cueAfter<20 contentBefore<6|-75 -9 0 19 -3 -22 0 -69 -63 53 0 -61 -6 -60 0 -99 -82 6 -1 2 -3 -1 0 32 -85 -2 -11 -24 -4 -88 0 79
    hasStretch=1 contentSecondAfter=15 contentSecondAfter=7 cueFlags=3 subjectSide=2|-1 -134 -51 0 63 -14 0 0 1 -3 0 0 -16 0 0 0 3 -53 50 0 -138 0 0 0 -80 -1 210 0 240 0 0 0
    words=10 subjectKind=11 words<6 cueStrength<0 contentFirst<6|17 -15 -73 -173 -3 0 8 0 -126 -128 -39 -9 -174 0 -53 0 -118 -25 -6 -6 -9 0 76 0 -8 0 0 0 168 0 81 0
    contentFirst=15 contentSecondAfter=1 contentFirst=25 reading=2 rest<8|28 -110 -59 38 50 0 -9 0 -93 -18 0 0 -29 0 49 0 -2 -94 -143 0 4 0 -23 0 10 -8 0 0 107 0 0 0
    contentSecond=13 words<4 cueStrength<0 contentSecond<4 cueBefore=21|8 -16 -25 -104 -130 -49 -155 -41 -71 0 2 0 -54 0 149 0 28 9 101 -9 -35 -3 -38 -3 -12 0 -60 0 -5 0 63 0
    contentSecondAfter=21 words=6 cueVerb<0 reading<1 cueAfter<15|5 -15 -21 -2 -172 -61 -85 -3 4 -89 -49 62 2 -73 51 -27 81 -14 41 0 15 -3 -25 -1 -16 -53 -27 81 -2 3 12 27
    """
}
