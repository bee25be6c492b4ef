/**
 * Colour maps as 33 colours or fewer at equal distances, between which colours are linear in sRGB: within 2 of
 * 255 of the full tables, cividis within 6 where its blue turns sharply. CMRmap and jet are defined by 9.
 *
 * inferno, magma, viridis: N. J. Smith and S. van der Walt, given to the public domain (CC0). cividis: J. R.
 * Nuñez, C. R. Anderton and R. S. Renslow, PLoS ONE 13, e0199239 (2018), in matplotlib, CC0. coolwarm:
 * K. Moreland, Diverging color maps for scientific visualization, ISVC 2009, in the public domain. CMRmap:
 * C. Rappaport, IEEE Antennas Propag. Mag. 44(3), 94 (2002), table 1. jet: the ramps of MATLAB's map of old.
 */
export const CONTROL_POINTS = {
  inferno:
    '000004 040312 0b0724 150b37 210c4a 2e0a5a 3c0965 4a0c6b 57106d 63146e 70196e 7d1e6d 89226a 962766 ' +
    'a32b61 af315c bb3755 c63e4d d14644 db4f3b e35932 eb6528 f1711e f67f14 f98d0a fb9c06 fcab0f fbba1f ' +
    'f9ca32 f5d949 f2e865 f3f586 fcffa4',
  viridis:
    '440154 470d60 48186a 482374 472d7b 453681 424086 3f4989 3b528b 375a8d 33638d 2f6a8e 2c728e 297a8e ' +
    '26818e 23898e 21908c 1f988b 1f9f88 21a685 28ae80 31b57b 3ebc74 4cc26c 5dc963 6ece58 82d34c 96d83f ' +
    'abdc32 c0df24 d5e21a eae51a fde725',
  cividis:
    '00224e 00285b 002e6a 043371 1a386f 273e6e 32436d 3b496c 434e6c 4b546c 52596d 5a5f6e 61656f 686a71 ' +
    '6f7073 757676 7c7b78 848179 8b8778 938d78 9b9376 a39a75 aba072 b3a670 bbad6c c3b469 ccba64 d4c15f ' +
    'ddc958 e6d051 efd748 f8df3c fee838',
  magma:
    '000004 030311 0a0822 130d33 1d1146 28115a 36106a 430f76 50127c 5d177f 691c81 762181 822681 8f2a81 ' +
    '9c2e7f a9327d b63779 c33b75 cf4170 db486a e65163 ee5c5e f5695c f9785d fb8761 fd9668 fea571 feb47b ' +
    'fec387 fed194 fde0a2 fceeb0 fcfdbf',
  grey: '000000 ffffff',
  'inverted grey': 'ffffff 000000',
  coolwarm:
    '3b4cc0 445acc 4d68d7 5775e1 6282ea 6c8ef1 779af7 82a5fb 8db0fe 98b9ff a3c2fe aec9fc b8d0f9 c2d5f4 ' +
    'ccd9ee d5dbe6 dddddd e5d8d1 ecd3c5 f1ccb9 f4c4ad f7bba0 f7b194 f7a687 f49a7b f18d6f ec7f63 e57058 ' +
    'de604d d55042 cb3e38 c0282f b40426',
  CMRmap: '000000 262680 4d26bf 993380 ff4026 e68000 e6bf1a e6e680 ffffff',
  jet: '000080 0000ff 0080ff 00ffff 80ff80 ffff00 ff8000 ff0000 800000',
} as const;
