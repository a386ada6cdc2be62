/**
 * Pieces that one desk writes again and again after a pattern: other days, people and figures in
 * the same sentences. None is a repost of another of its series. Places and people are invented.
 */
export const SERIES: Readonly<Record<string, readonly string[]>> = {
  'weather report': [
    `Dự báo thời tiết tỉnh Hà Vân ngày và đêm 12/5: Ngày nắng nóng, có nơi nắng nóng gay gắt; chiều tối và đêm có mưa rào và dông vài nơi. Gió tây nam cấp 2 - 3. Trong mưa dông có khả năng xảy ra lốc, sét và gió giật mạnh.
Khu vực thành phố Vân Đài: nhiệt độ thấp nhất 26 - 28 độ, cao nhất 36 - 38 độ, độ ẩm trung bình 62 %.
Các huyện vùng thấp Phú Điền, Trà Sơn: nhiệt độ thấp nhất 25 - 27 độ, cao nhất 35 - 37 độ, có nơi trên 38 độ.
Các huyện vùng cao Mường Tân, Khau Vai: nhiệt độ thấp nhất 21 - 23 độ, cao nhất 31 - 33 độ, chiều có mưa rào.
Cảnh báo: nắng nóng kết hợp độ ẩm thấp dễ gây cháy rừng và cháy nổ ở khu dân cư; người làm việc ngoài trời đề phòng say nắng, mất nước. Nắng nóng còn kéo dài đến khoảng ngày 16/5.`,
    `Dự báo thời tiết tỉnh Hà Vân ngày và đêm 27/10: Nhiều mây, sáng sớm có sương mù, ngày nắng nhẹ; đêm không mưa, trời rét. Gió đông bắc cấp 3. Vùng núi cao có khả năng xuất hiện sương muối.
Khu vực thành phố Vân Đài: nhiệt độ thấp nhất 17 - 19 độ, cao nhất 24 - 26 độ, độ ẩm trung bình 78 %.
Các huyện vùng thấp Phú Điền, Trà Sơn: nhiệt độ thấp nhất 16 - 18 độ, cao nhất 23 - 25 độ, trưa hửng nắng.
Các huyện vùng cao Mường Tân, Khau Vai: nhiệt độ thấp nhất 9 - 12 độ, cao nhất 19 - 21 độ, có nơi dưới 8 độ.
Cảnh báo: trời rét về đêm và sáng sớm ảnh hưởng đến sức khỏe người già, trẻ nhỏ; bà con vùng cao chủ động che chắn chuồng trại, dự trữ thức ăn cho gia súc. Đợt không khí lạnh còn kéo dài đến khoảng ngày 30/10.`,
    `Dự báo thời tiết tỉnh Hà Vân ngày và đêm 03/8: Nhiều mây, có mưa vừa, mưa to, có nơi mưa rất to và dông. Gió đông nam cấp 3 - 4. Trong mưa dông có khả năng xảy ra lốc, sét và gió giật mạnh.
Khu vực thành phố Vân Đài: nhiệt độ thấp nhất 24 - 25 độ, cao nhất 29 - 31 độ, độ ẩm trung bình 91 %.
Các huyện vùng thấp Phú Điền, Trà Sơn: nhiệt độ thấp nhất 24 - 26 độ, cao nhất 28 - 30 độ, lượng mưa 60 - 90 mm.
Các huyện vùng cao Mường Tân, Khau Vai: nhiệt độ thấp nhất 20 - 22 độ, cao nhất 25 - 27 độ, lượng mưa 100 - 150 mm.
Cảnh báo: nguy cơ cao xảy ra lũ quét, sạt lở đất trên sườn dốc, ngập úng ở vùng trũng; các địa phương trực ban 24/24 giờ, cắm biển ở ngầm tràn. Mưa lớn còn kéo dài đến khoảng ngày 05/8.`,
  ],
  'weather report of the next day': [
    `Dự báo thời tiết ngày 06/6/2024 khu vực thành phố Vân Đài: Nhiều mây, có mưa rào và dông rải rác, trưa chiều giảm mây trời nắng. Gió nhẹ. Trong mưa dông có khả năng xảy ra lốc, sét và gió giật mạnh. Nhiệt độ thấp nhất từ 25 - 27 độ C, cao nhất từ 32 - 34 độ C. Độ ẩm từ 65 - 96 %.
Khu vực phía tây: Nhiều mây, có mưa rào và dông, cục bộ có mưa to; nhiệt độ thấp nhất từ 22 - 24 độ C, có nơi dưới 21 độ C, cao nhất từ 29 - 31 độ C.
Khu vực phía đông: Nhiều mây, có mưa rào và dông vài nơi; nhiệt độ thấp nhất từ 24 - 26 độ C, cao nhất từ 31 - 33 độ C, có nơi trên 34 độ C.
Mực nước sông Lạng lúc 7 giờ tại trạm Vân Đài là 12,46 m, dưới báo động 1 là 2,54 m; tại trạm Hòa Lạng là 8,91 m. Dự báo trong 24 giờ tới, mực nước biến đổi chậm.
Cấp độ rủi ro thiên tai do lốc, sét, mưa đá: cấp 1.`,
    `Dự báo thời tiết ngày 07/6/2024 khu vực thành phố Vân Đài: Nhiều mây, có mưa rào và dông rải rác, trưa chiều trời oi. Gió nhẹ. Trong mưa dông có khả năng xảy ra lốc, sét và gió giật mạnh. Nhiệt độ thấp nhất từ 24 - 26 độ C, cao nhất từ 30 - 32 độ C. Độ ẩm từ 70 - 98 %.
Khu vực phía tây: Nhiều mây, có mưa vừa, mưa to và dông; nhiệt độ thấp nhất từ 21 - 23 độ C, có nơi dưới 20 độ C, cao nhất từ 27 - 29 độ C.
Khu vực phía đông: Nhiều mây, có mưa rào và dông vài nơi; nhiệt độ thấp nhất từ 23 - 25 độ C, cao nhất từ 29 - 31 độ C, có nơi trên 32 độ C.
Mực nước sông Lạng lúc 7 giờ tại trạm Vân Đài là 13,08 m, dưới báo động 1 là 1,92 m; tại trạm Hòa Lạng là 9,37 m. Dự báo trong 24 giờ tới, mực nước lên nhanh.
Cấp độ rủi ro thiên tai do lốc, sét, mưa đá: cấp 1; lũ quét, sạt lở đất: cấp 2.`,
  ],
  'council of a commune': [
    `Sáng 19/7/2022, HĐND xã Đồng Cam khóa XX, nhiệm kỳ 2021 - 2026 tổ chức kỳ họp thứ năm. Dự kỳ họp có đồng chí Phùng Văn Tiến, Ủy viên Ban Thường vụ Huyện ủy, Chủ nhiệm Ủy ban Kiểm tra Huyện ủy; các đồng chí trong Ban Thường vụ Đảng ủy xã và 23/24 đại biểu HĐND xã.
Tại kỳ họp, các đại biểu đã nghe báo cáo tình hình phát triển kinh tế - xã hội, quốc phòng - an ninh 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2022. Theo đó, tổng giá trị sản xuất ước đạt 214 tỷ đồng, bằng 51 % kế hoạch; thu ngân sách đạt 4,7 tỷ đồng; tỷ lệ hộ nghèo còn 6,2 %. Xã đã làm mới 3,1 km đường bê tông.
Các đại biểu thảo luận, chất vấn về việc chậm cấp giấy chứng nhận quyền sử dụng đất ở thôn Cầu Đá, tình trạng xe chở đất rơi vãi trên đường liên xã.
Kỳ họp đã thông qua 3 nghị quyết: nghị quyết về nhiệm vụ phát triển kinh tế - xã hội 6 tháng cuối năm 2022; nghị quyết phê chuẩn quyết toán ngân sách xã năm 2021 và nghị quyết về chương trình giám sát năm 2023.
Phát biểu bế mạc, đồng chí Chủ tịch HĐND xã đề nghị UBND xã khẩn trương triển khai các nghị quyết vừa được thông qua, tập trung chỉ đạo sản xuất vụ mùa, làm tốt công tác phòng chống thiên tai.`,
    `Sáng 12/7/2024, HĐND xã Đồng Cam khóa XX, nhiệm kỳ 2021 - 2026 tổ chức kỳ họp thứ mười một. Dự kỳ họp có đồng chí Lưu Thị Hoài, Phó Chủ tịch HĐND huyện; các đồng chí trong Ban Thường vụ Đảng ủy xã, đại diện các đoàn thể và 22/23 đại biểu HĐND xã.
Tại kỳ họp, các đại biểu đã nghe báo cáo tình hình phát triển kinh tế - xã hội, quốc phòng - an ninh 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2024. Theo đó, tổng giá trị sản xuất ước đạt 263 tỷ đồng, bằng 49,5 % kế hoạch; thu ngân sách đạt 6,1 tỷ đồng; tỷ lệ hộ nghèo còn 3,8 %. Xã đang hoàn thiện hồ sơ nông thôn mới nâng cao.
Các đại biểu thảo luận, chất vấn về nước thải của trại lợn thôn Gò Mít, việc bố trí trụ sở dôi dư sau sắp xếp và chất lượng nước sạch.
Kỳ họp đã thông qua 5 nghị quyết: nghị quyết về nhiệm vụ phát triển kinh tế - xã hội 6 tháng cuối năm 2024; nghị quyết điều chỉnh kế hoạch đầu tư công trung hạn; nghị quyết phê chuẩn quyết toán ngân sách xã năm 2023; nghị quyết về chương trình giám sát năm 2025 và nghị quyết miễn nhiệm một ủy viên UBND xã.
Phát biểu bế mạc, đồng chí Bí thư Đảng ủy, Chủ tịch HĐND xã yêu cầu UBND xã sớm cụ thể hóa nghị quyết, xử lý dứt điểm kiến nghị của cử tri, chăm lo gia đình chính sách nhân ngày 27/7.`,
  ],
  obituary: [
    `Ban Chấp hành Đảng bộ huyện Phú Điền, HĐND, UBND, Ủy ban MTTQ huyện và gia đình vô cùng thương tiếc báo tin: Đồng chí Hoàng Văn Thụy, sinh năm 1938; quê quán: xã Bình Lãng, huyện Phú Điền; trú quán: thị trấn Phú Điền; nguyên Ủy viên Ban Thường vụ, nguyên Trưởng Ban Tuyên giáo Huyện ủy; cán bộ nghỉ hưu; Huy hiệu 60 năm tuổi Đảng; Huân chương Kháng chiến hạng Nhì.
Sau một thời gian lâm bệnh, mặc dù được gia đình, các y bác sĩ tận tình cứu chữa nhưng do tuổi cao sức yếu, đồng chí đã từ trần hồi 4 giờ 20 phút ngày 11/2/2021, hưởng thọ 84 tuổi.
Lễ viếng tổ chức từ 7 giờ ngày 13/2/2021 tại tư gia. Lễ truy điệu hồi 13 giờ cùng ngày, an táng tại nghĩa trang nhân dân thị trấn Phú Điền.`,
    `Ban Chấp hành Đảng bộ huyện Phú Điền, HĐND, UBND, Ủy ban MTTQ huyện và gia đình vô cùng thương tiếc báo tin: Bà Triệu Thị Mùi, sinh năm 1945; quê quán: xã Khuổi Lằng, huyện Mường Tân; trú quán: khu 3, xã An Lộc; nguyên Phó Chủ tịch UBND huyện, nguyên Chủ tịch Hội Liên hiệp Phụ nữ huyện; cán bộ nghỉ hưu; Huy hiệu 50 năm tuổi Đảng; Huân chương Lao động hạng Ba.
Sau một thời gian lâm bệnh, mặc dù được gia đình, các y bác sĩ tận tình cứu chữa nhưng do bệnh nặng, bà đã từ trần hồi 22 giờ 45 phút ngày 30/9/2023, hưởng thọ 79 tuổi.
Lễ viếng tổ chức từ 14 giờ ngày 01/10/2023 tại nhà văn hóa khu 3. Lễ truy điệu hồi 8 giờ ngày 02/10/2023, hỏa táng tại đài hóa thân Vĩnh Hằng.`,
  ],
  'list of awards': [
    `Chủ tịch UBND tỉnh Hà Vân vừa ban hành Quyết định số 1127/QĐ-UBND tặng Bằng khen cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua “Hà Vân chung sức xây dựng nông thôn mới” năm 2022.
Các tập thể gồm: Nhân dân và cán bộ xã Bình Lãng, huyện Phú Điền; Nhân dân và cán bộ xã Hòa Lạng, huyện Trà Sơn; Hợp tác xã mật ong Làng Vạn; Chi cục Thủy lợi; Đoàn Kinh tế - Quốc phòng 313.
Các cá nhân gồm: ông Vũ Văn Hợi, Bí thư chi bộ thôn Đồi Giàng; bà Lý Thị Sen, Bí thư Đảng ủy xã Khuổi Lằng; ông Lò Văn Phiêu, trưởng thôn Nà Hin; ông Đoàn Trọng Nghĩa, Giám đốc Công ty Tân Nông; bà Cao Thị Hường, thôn Bến Mảng; ông Thào A Chứ, người có uy tín bản Pà Khôm.
Kinh phí khen thưởng trích từ Quỹ Thi đua, khen thưởng tỉnh theo quy định hiện hành.`,
    `Chủ tịch UBND tỉnh Hà Vân vừa ban hành Quyết định số 2384/QĐ-UBND tặng Bằng khen cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua “Cả nước chung tay vì người nghèo” năm 2024.
Các tập thể gồm: Hội Nông dân huyện Mường Tân; Ngân hàng Chính sách xã hội chi nhánh tỉnh; Đảng ủy Khối Doanh nghiệp; Hội Chữ thập đỏ thành phố Vân Đài; Trường Cao đẳng nghề số 7; Đồn Biên phòng Lũng Cậu.
Các cá nhân gồm: ông Tô Minh Quyết, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh; bà Bạch Thị Nhâm, tổ 7, phường Cầu Mới; ông Phàn Dào Pết, chủ trang trại quế ở Nậm Chà; bà Nguyễn Thị Thanh Xuân, giám đốc doanh nghiệp may; ông Ngô Duy Hiển, trưởng phòng Lao động huyện Trà Sơn.
Kinh phí khen thưởng trích từ Quỹ Thi đua, khen thưởng tỉnh theo quy định hiện hành.`,
  ],
  'daily figures of an epidemic': [
    `Tính từ 16h ngày 21/02 đến 16h ngày 22/02/2022, trên địa bàn tỉnh Hà Vân ghi nhận 1.286 ca mắc COVID-19 mới, tăng 143 ca so với ngày trước đó. Trong số ca mắc mới có 912 ca cộng đồng, 370 ca trong khu cách ly, 4 ca nhập cảnh.
Các ca mắc phân bố tại: thành phố Vân Đài 402 ca, huyện Phú Điền 311 ca, huyện Trà Sơn 268 ca, huyện Mường Tân 97 ca, các huyện còn lại 208 ca.
Trong ngày có 655 bệnh nhân được công bố khỏi bệnh. Số bệnh nhân đang điều trị tại nhà là 7.930, tại cơ sở y tế là 214, trong đó 11 ca nặng phải thở máy. Không có ca tử vong.
Về tiêm chủng, toàn tỉnh đã tiêm 1.642.305 liều vắc xin; tỷ lệ người từ 18 tuổi trở lên tiêm mũi 3 đạt 58,4 %.
Sở Y tế khuyến cáo người dân thực hiện nghiêm thông điệp 5K; khi có triệu chứng sốt, ho, khó thở cần khai báo ngay với trạm y tế nơi cư trú.`,
    `Tính từ 16h ngày 09/3 đến 16h ngày 10/3/2022, trên địa bàn tỉnh Hà Vân ghi nhận 3.417 ca mắc COVID-19 mới, giảm 268 ca so với ngày trước đó. Trong số ca mắc mới có 3.105 ca cộng đồng, 312 ca trong khu cách ly.
Các ca mắc phân bố tại: thành phố Vân Đài 1.044 ca, huyện Phú Điền 720 ca, huyện Trà Sơn 689 ca, huyện Mường Tân 451 ca, các huyện còn lại 513 ca.
Trong ngày có 2.980 bệnh nhân được công bố khỏi bệnh. Số bệnh nhân đang điều trị tại nhà là 24.166, tại cơ sở y tế là 187, trong đó 8 ca nặng. Có 1 ca tử vong là cụ bà 88 tuổi, có bệnh nền.
Về tiêm chủng, toàn tỉnh đã tiêm 1.790.112 liều vắc xin; tỷ lệ người từ 18 tuổi trở lên tiêm mũi 3 đạt 71,9 %.
Sở Y tế khuyến cáo người dân thực hiện nghiêm thông điệp 5K; khi có triệu chứng sốt, ho, khó thở cần khai báo ngay với trạm y tế nơi cư trú.`,
  ],
  'market prices': [
    `Giá một số mặt hàng nông sản tại chợ đầu mối Vân Đài ngày 5/9: lợn hơi 61.000 - 63.000 đồng/kg, tăng 2.000 đồng so với tuần trước; gà đồi 78.000 đồng/kg; cá trắm 55.000 đồng/kg; gạo tẻ thơm 17.500 đồng/kg; ngô hạt 8.200 đồng/kg.
Nhóm rau củ nhích lên do mưa kéo dài: cải ngọt 18.000 đồng/kg, cà chua 26.000 đồng/kg, bí xanh 14.000 đồng/kg. Na bở loại một được thu mua tại vườn với giá 42.000 đồng/kg, thấp hơn cùng kỳ 5.000 đồng.
Ban Quản lý chợ cho biết lượng hàng về bình quân 74 tấn mỗi đêm, nguồn cung dồi dào. Các tiểu thương cam kết niêm yết giá, không găm hàng.`,
    `Giá một số mặt hàng nông sản tại chợ đầu mối Vân Đài ngày 23/1: lợn hơi 54.000 - 56.500 đồng/kg, giảm 1.500 đồng so với tuần trước; gà đồi 95.000 đồng/kg; cá trắm 68.000 đồng/kg; gạo nếp nương 34.000 đồng/kg; lá dong 120.000 đồng/trăm.
Nhóm rau củ ổn định nhờ thời tiết thuận: bắp cải 6.000 đồng/kg, cà chua 11.000 đồng/kg, su hào 4.000 đồng/củ. Cam sành loại một được thu mua tại vườn với giá 19.000 đồng/kg, cao hơn cùng kỳ 3.500 đồng.
Ban Quản lý chợ cho biết lượng hàng về bình quân 131 tấn mỗi đêm, gấp rưỡi ngày thường vì cận Tết. Các tiểu thương cam kết niêm yết giá, không găm hàng.`,
  ],
  'days when citizens are received': [
    `Thực hiện Luật Tiếp công dân, Văn phòng HĐND và UBND huyện Trà Sơn thông báo lịch tiếp công dân định kỳ tháng 4/2023 của Chủ tịch UBND huyện như sau: Thứ Năm, ngày 06/4/2023 và thứ Sáu, ngày 21/4/2023; buổi sáng từ 8 giờ, buổi chiều từ 14 giờ. Địa điểm: Trụ sở Tiếp công dân, khu phố 2, thị trấn Trà Sơn.
Công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh mang theo giấy tờ tùy thân, đơn và tài liệu có liên quan. Trường hợp nhiều người cùng nội dung thì cử không quá 5 người đại diện. Lịch có thể thay đổi khi Chủ tịch UBND huyện có công tác đột xuất.`,
    `Thực hiện Luật Tiếp công dân, Văn phòng HĐND và UBND huyện Trà Sơn thông báo lịch tiếp công dân định kỳ tháng 11/2024 của Chủ tịch UBND huyện như sau: Thứ Ba, ngày 05/11/2024 và thứ Tư, ngày 20/11/2024; buổi sáng từ 7 giờ 30 phút, buổi chiều từ 13 giờ 30 phút. Địa điểm: phòng 105, Trụ sở Huyện ủy - HĐND - UBND huyện, đường Lạng Giang.
Người ủy nhiệm tiếp thay ngày 20/11 là ông Đào Ngọc Toán, Phó Chủ tịch Thường trực. Hồ sơ gửi trước qua hòm thư điện tử được trả lời trong 10 ngày; vụ việc đã có kết luận cuối cùng thì Ban Tiếp công dân từ chối và giải thích bằng văn bản.`,
  ],
  'badges of long membership': [
    `Sáng 02/02, Đảng ủy phường Nam Hồ, thành phố Vân Đài tổ chức lễ trao Huy hiệu Đảng đợt 3/2/2023 cho các đảng viên. Dự buổi lễ có đồng chí Kiều Anh Vũ, Phó Bí thư Thường trực Thành ủy.
Đợt này, Đảng bộ phường có 27 đảng viên được trao Huy hiệu Đảng, trong đó 2 đồng chí nhận Huy hiệu 60 năm, 5 đồng chí nhận Huy hiệu 55 năm, 8 đồng chí nhận Huy hiệu 50 năm và 12 đồng chí nhận Huy hiệu 30 năm tuổi Đảng.
Phát biểu tại buổi lễ, đồng chí Phó Bí thư Thường trực Thành ủy chúc mừng và ghi nhận những đóng góp của các đảng viên lão thành đối với sự nghiệp cách mạng của Đảng; mong các đồng chí giữ gìn sức khỏe, tiếp tục nêu gương sáng cho thế hệ trẻ noi theo.
Thay mặt các đảng viên, cụ Trần Đắc Lộc, 60 năm tuổi Đảng bày tỏ xúc động, hứa sống mẫu mực, góp sức giữ hồ Nà Pán xanh, sạch.`,
    `Sáng 17/5, Đảng ủy xã Hòa Lạng, huyện Trà Sơn tổ chức lễ trao Huy hiệu Đảng đợt 19/5/2024 cho các đảng viên. Dự buổi lễ có đồng chí Đồng Thị Vân Khánh, Trưởng Ban Tổ chức Huyện ủy.
Đợt này, Đảng bộ xã có 9 đảng viên được trao Huy hiệu Đảng, trong đó 1 đồng chí nhận Huy hiệu 75 năm, 1 đồng chí nhận Huy hiệu 65 năm, 4 đồng chí nhận Huy hiệu 45 năm và 3 đồng chí nhận Huy hiệu 40 năm tuổi Đảng.
Phát biểu tại buổi lễ, đồng chí Trưởng Ban Tổ chức Huyện ủy biểu dương các đảng viên dù ở cương vị nào cũng giữ trọn lời thề; đề nghị chi bộ thường xuyên thăm hỏi khi ốm đau, tổ chức trao tại nhà với người không đi lại được.
Thay mặt các đảng viên, ông Vũ Văn Hợi, Bí thư chi bộ thôn Đồi Giàng cảm ơn cấp ủy và kể lại ngày được kết nạp ngay giữa trận địa pháo năm 1979.`,
  ],
  'house for a family': [
    `Ngày 16/8, Hội Liên hiệp Phụ nữ huyện Mường Tân phối hợp với Đồn Biên phòng Lũng Cậu tổ chức bàn giao nhà “Mái ấm tình thương” cho gia đình chị Vàng Thị Pà, hội viên phụ nữ bản Khuổi Hao, xã Khuổi Lằng.
Chị Pà thuộc hộ nghèo, chồng mất sớm, một mình nuôi ba con nhỏ trong căn nhà tạm dột nát. Ngôi nhà mới có diện tích 48 m², nền láng xi măng, mái tôn, tổng kinh phí 85 triệu đồng; trong đó Hội hỗ trợ 50 triệu đồng, phần còn lại do gia đình, anh em và cán bộ, chiến sĩ đóng góp bằng tiền và ngày công. Sau hơn hai tháng thi công, ngôi nhà đã hoàn thành.
Tại buổi lễ, các đơn vị đã tặng gia đình một chiếc giường, chăn ấm và nhu yếu phẩm. Nhận chìa khóa, chị Pà xúc động hứa sẽ cố gắng làm ăn để vươn lên thoát nghèo.`,
    `Ngày 05/12, Hội Liên hiệp Phụ nữ huyện Mường Tân phối hợp với Ngân hàng Chính sách xã hội huyện tổ chức bàn giao nhà “Mái ấm tình thương” cho gia đình bà Tẩn Mẩy Líu, hội viên phụ nữ thôn Nậm Chà, xã Tả Phìn Hạ.
Bà Líu là mẹ đơn thân, năm nay 61 tuổi, bị tai biến liệt nửa người, sống cùng cháu ngoại trong túp lều ven suối. Ngôi nhà mới có diện tích 36 m², tường gạch, cửa sắt, có nhà vệ sinh khép kín, tổng kinh phí 72 triệu đồng; trong đó Hội hỗ trợ 40 triệu đồng, bà con trong thôn giúp 95 ngày công, đoàn viên chở cát từ chân dốc lên. Nhà khởi công giữa tháng 9.
Tại buổi lễ, các đơn vị đã tặng gia đình bàn uống nước, ti vi và hai con lợn giống. Cháu Chảo Lở Mẩy thay bà nói lời cảm ơn và hẹn học thật giỏi.`,
  ],
};
